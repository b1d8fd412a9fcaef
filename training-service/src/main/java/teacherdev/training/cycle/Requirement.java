package teacherdev.training.cycle;

/** What is asked for: 五年周期学时, 新任教师学时. */
public enum Requirement {
    IN_SERVICE,
    NEW_TEACHER
}
