package teacherdev.teacher.profile;

/**
 * Policy RETENTION: how long persons are kept.
 *
 * @param keptYears how many years after the end of a career a person may be made anonymous at the earliest
 */
record RetentionPolicy(int keptYears) {

    static final String KIND = "RETENTION";

    RetentionPolicy {
        if (keptYears < 0) {
            throw new IllegalArgumentException("keptYears cannot be negative");
        }
    }
}
