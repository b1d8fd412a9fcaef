package teacherdev.training.matching.rules;

/** A part of a pair's points, and where it comes from. */
public record Part(Reason reason, long points) {

    /** What two teachers have in common, or what weighs on the mentor. */
    public enum Reason {
        SAME_SUBJECT,
        SAME_STAGE,
        SAME_SCHOOL,
        SAME_COUNTY,
        SAME_CITY,
        TITLE_GAP,
        HONOUR,
        WISH,
        PAIRED_BEFORE,
        LOAD
    }
}
