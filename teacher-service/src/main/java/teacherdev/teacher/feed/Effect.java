package teacherdev.teacher.feed;

/** What happened to a thing: it is new or different, it is gone, or it goes by another key now 变更、删除、换码. */
public enum Effect {
    CHANGED,
    REMOVED,
    KEY_CHANGED
}
