package teacherdev.training.credit;

/** Level of a course: 国家级, 省级, 市级, 县级, 校级, 自主. Not the level of a title or of a region. */
public enum CourseLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    SCHOOL,
    SELF
}
