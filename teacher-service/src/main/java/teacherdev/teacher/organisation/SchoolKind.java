package teacherdev.teacher.organisation;

/** What kind of organisation: 学校, 教学点, 教研室, 教师发展中心, 教育局. */
public enum SchoolKind {
    SCHOOL,
    TEACHING_POINT,
    RESEARCH_OFFICE,
    TRAINING_CENTRE,
    BUREAU
}
