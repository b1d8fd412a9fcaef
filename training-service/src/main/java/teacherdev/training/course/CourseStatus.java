package teacherdev.training.course;

/** 草稿, 开放报名, 停开. */
public enum CourseStatus {
    DRAFT,
    OFFERED,
    CLOSED
}
