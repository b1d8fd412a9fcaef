package teacherdev.training.credit;

/** What an amount counts: 学时 or 学分. Units are never added together. */
public enum Unit {
    HOUR,
    CREDIT
}
