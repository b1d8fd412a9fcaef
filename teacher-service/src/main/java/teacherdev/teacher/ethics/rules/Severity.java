package teacherdev.teacher.ethics.rules;

/** How grave a breach is: 轻微, 一般, 严重. */
public enum Severity {
    MINOR,
    GENERAL,
    SEVERE
}
