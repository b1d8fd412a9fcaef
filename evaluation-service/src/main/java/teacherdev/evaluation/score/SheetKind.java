package teacherdev.evaluation.score;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who scores; an observation is a lesson observed by its rubric. */
@Schema(name = "ScoreSheetKind")
public enum SheetKind {
    SELF,
    PEER,
    LEADER,
    PUPIL,
    PARENT,
    OBSERVATION;

    /** Whether its raters answer with one-time codes instead of their own accounts. */
    boolean byCode() {
        return this == PUPIL || this == PARENT;
    }

    /** A person's own sheet and a named observer's are no secret, so one answer is a sample. */
    boolean isAnonymous() {
        return this != SELF && this != OBSERVATION;
    }

    /** The name under which a scheme asks for its mean. */
    String source() {
        return "sheet." + name();
    }
}
