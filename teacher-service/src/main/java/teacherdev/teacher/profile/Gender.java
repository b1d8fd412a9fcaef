package teacherdev.teacher.profile;

/** Gender as registered: 男, 女 (GB/T 2261.1). */
public enum Gender {
    MALE,
    FEMALE
}
