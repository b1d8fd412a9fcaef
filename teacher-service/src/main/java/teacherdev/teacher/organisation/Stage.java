package teacherdev.teacher.organisation;

/** Stages of schooling: 学前, 小学, 初中, 普通高中, 中等职业, 特殊教育. */
public enum Stage {
    KINDERGARTEN,
    PRIMARY,
    JUNIOR,
    SENIOR,
    VOCATIONAL,
    SPECIAL
}
