package teacherdev.evaluation.roster;

/** A kind of thing that events tell of a teacher, so that whoever computed with something else need not look again. */
public enum Fact {
    EMPLOYMENT,
    STAGE,
    /** A confirmed breach of ethics (师德). */
    ETHICS,
    ASSIGNMENT,
    TITLE,
    HONOUR,
    HEAD_TEACHER_TERM,
    PRINCIPAL_TERM,
    LEAVE,
    HOURS,
    /** How far she is in a training cycle. */
    TRAINING_CYCLE,
    PAIRING
}
