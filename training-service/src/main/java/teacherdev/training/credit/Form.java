package teacherdev.training.credit;

/** Form of an activity: 面授, 网络, 混合, 实践. */
public enum Form {
    FACE_TO_FACE,
    ONLINE,
    BLENDED,
    PRACTICE
}
