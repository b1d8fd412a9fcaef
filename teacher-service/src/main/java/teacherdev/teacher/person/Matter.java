package teacherdev.teacher.person;

/**
 * What two records of one person may contradict each other in, and a caller may decide for the surviving one. What is not
 * here - ethics cases, applications, moves - always goes over.
 */
public enum Matter {
    IDENTITY_NUMBER("identityNumber"),
    ASSIGNMENTS("assignments"),
    EMPLOYMENTS("employments"),
    LEAVES("leaves"),
    TERMS("terms"),
    DEGREES("degrees"),
    TITLES("titles"),
    POST_GRADES("postGrades"),
    HONOURS("honours"),
    REGISTRATIONS("registrations");

    private final String field;

    Matter(String field) {
        this.field = field;
    }

    /** The name under which a refusal mentions it. */
    public String field() {
        return field;
    }
}
