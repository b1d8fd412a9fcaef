package teacherdev.teacher.application;

/**
 * Policy TITLE_REVIEW.
 *
 * @param schemeCode the code of the adopted scheme (kind TITLE) that gives the points
 * @param scoreStep the step whose value is the score; the last step with a number when null
 * @param publicationWorkingDays how long an application is published
 */
record ReviewPolicy(String schemeCode, String scoreStep, int publicationWorkingDays) {
    static final String KIND = "TITLE_REVIEW";
}
