package teacherdev.evaluation.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import teacherdev.evaluation.result.rules.Grade;

/**
 * Event: a teacher's grade of a cycle is public or final. Contract: {@code teacherdev.evaluation.v1/grade-decided.v1}. It
 * carries no score and no amount, because nobody else needs them.
 */
record GradeDecided(
        UUID teacherId,
        UUID cycleId,
        int year,
        Grade grade,
        @JsonProperty("final") boolean isFinal) {}
