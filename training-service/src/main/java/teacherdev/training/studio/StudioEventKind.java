package teacherdev.training.studio;

/** What a studio does: 集中研修、公开课、讲座、课题研究、外出学习、其他. */
public enum StudioEventKind {
    MEETING,
    OPEN_LESSON,
    LECTURE,
    RESEARCH,
    VISIT,
    OTHER
}
