package teacherdev.evaluation.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import teacherdev.evaluation.cycle.CycleKind;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/**
 * Event: a teacher's grade of a cycle is public or final. Contract: {@code teacherdev.evaluation.v1/grade-decided.v1}. It
 * carries no score and no amount, because nobody else needs them.
 */
record GradeDecided(
        UUID teacherId,
        UUID cycleId,
        int year,
        CycleKind kind,
        Grade grade,
        @JsonProperty("final") boolean isFinal) {

    /** The event about a participant's grade, by the version of the participant. */
    OutgoingEvent about(UUID participantId, long version) {
        return new OutgoingEvent(
                "teacherdev.evaluation.v1",
                teacherId.toString(),
                "teacherdev.evaluation.grade-decided.v1",
                participantId.toString(),
                version,
                this);
    }
}
