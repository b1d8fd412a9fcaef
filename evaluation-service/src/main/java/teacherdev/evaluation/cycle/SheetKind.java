package teacherdev.evaluation.cycle;

/** What a participant is assessed for; leaders carry both. */
public enum SheetKind {
    TEACHING,
    MANAGEMENT
}
