package teacherdev.teacher.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.UUID;

/** The fields that are read of {@code teacherdev.evaluation.v1/grade-decided.v1}. */
record GradeDecided(
        UUID teacherId,
        UUID cycleId,
        int year,
        String grade,
        @JsonProperty("final") boolean decided) {
    GradeDecided {
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(cycleId, "cycleId");
        Objects.requireNonNull(grade, "grade");
    }
}
