package teacherdev.teacher.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.UUID;

/**
 * The fields that are read of {@code teacherdev.evaluation.v1/grade-decided.v1}.
 *
 * @param kind of the cycle; null before this was told
 */
record GradeDecided(
        UUID teacherId,
        UUID cycleId,
        int year,
        String kind,
        String grade,
        @JsonProperty("final") boolean decided) {
    GradeDecided {
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(cycleId, "cycleId");
        Objects.requireNonNull(grade, "grade");
    }

    /** Whether it is the grade of a year 年度考核, and not that of a term or of three years. */
    boolean isOfAYear() {
        return kind == null || kind.equals("YEAR");
    }
}
