package teacherdev.teacher.career;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.problem.TeacherProblem;

/**
 * What a source system states of one career. An absent list says nothing; a list that is there is the whole truth, and what it
 * does not repeat is superseded. The single assignment moves her primary post from its first day on.
 */
public record CareerStatement(
        AssignmentRequest assignment,
        List<AssignmentRow> assignments,
        List<EmploymentRow> employments,
        List<LeaveRow> leaves,
        List<TermRow> terms) {

    /** Where a teacher works for a while. */
    @Schema(name = "AssignmentRow")
    public record AssignmentRow(
            @NotNull @Size(max = 30) @Schema(examples = "5117020001")
            String schoolCode,

            @NotNull @Schema(examples = "2012-09-01") LocalDate from,

            @Schema(nullable = true, description = "The first day on which it no longer holds; absent while it is open")
            LocalDate to,

            @NotNull
            @Positive
            @DecimalMax("1")
            @Digits(integer = 1, fraction = 2)
            @Schema(type = SchemaType.STRING, examples = "0.50")
            BigDecimal fte,

            @JsonProperty(required = true) boolean primary,

            @Schema(nullable = true, description = "POST when absent")
            AssignmentKind kind) {}

    /** Who employs a teacher for a while. */
    @Schema(name = "EmploymentRow")
    public record EmploymentRow(
            @NotNull
            @Size(max = 30)
            @Schema(
                    examples = "511702",
                    description = "Code of the region or organisation that employs her; in 县管校聘 the county's")
            String employer,

            @NotNull @Schema(examples = "2012-09-01", description = "Day of hire")
            LocalDate from,

            @Schema(nullable = true) LocalDate to,
            @NotNull EmploymentKind kind,

            @Positive
            @DecimalMax("1")
            @Digits(integer = 1, fraction = 2)
            @Schema(type = SchemaType.STRING, nullable = true, examples = "1.00")
            BigDecimal fte) {}

    /** When a teacher is away. */
    @Schema(name = "LeaveRow")
    public record LeaveRow(
            @NotNull LeaveKind kind,
            @NotNull @Schema(examples = "2026-03-02") LocalDate from,

            @Schema(nullable = true, examples = "2026-03-05", description = "The first day back")
            LocalDate to) {}

    /** An office that a teacher holds for a while. */
    @Schema(name = "TermRow")
    public record TermRow(
            @NotNull TermRole role,

            @NotNull @Size(max = 30) @Schema(examples = "5117020001")
            String schoolCode,

            @NotNull @Schema(examples = "2025-09-01") LocalDate from,
            @Schema(nullable = true) LocalDate to,

            @Size(max = 60) @Schema(nullable = true, examples = "三年级2班")
            String unit) {}

    /** Refuses what begins before somebody is born; nothing where her birth date is not known. */
    public void requireAfterBirth(LocalDate birthOrNull) {
        if (birthOrNull == null) {
            return;
        }
        if (assignment != null) {
            requireAfter(birthOrNull, assignment.from(), "assignment.from");
        }
        requireAfter(birthOrNull, assignments, AssignmentRow::from, "assignments");
        requireAfter(birthOrNull, employments, EmploymentRow::from, "employments");
        requireAfter(birthOrNull, leaves, LeaveRow::from, "leaves");
        requireAfter(birthOrNull, terms, TermRow::from, "terms");
    }

    private static <T> void requireAfter(LocalDate birth, List<T> rows, Function<T, LocalDate> from, String list) {
        for (int i = 0; rows != null && i < rows.size(); i++) {
            requireAfter(birth, from.apply(rows.get(i)), list + "[" + i + "].from");
        }
    }

    private static void requireAfter(LocalDate birth, LocalDate from, String field) {
        if (!from.isAfter(birth)) {
            throw ProblemException.ofField(
                    TeacherProblem.DATE_BEFORE_BIRTH, field, TeacherProblem.DATE_BEFORE_BIRTH.title());
        }
    }

    boolean isComplete() {
        return assignments != null;
    }

    Set<String> schoolCodes() {
        Set<String> codes = new HashSet<>();
        if (assignment != null) {
            codes.add(assignment.schoolCode());
        }
        orNone(assignments).forEach(row -> codes.add(row.schoolCode()));
        orNone(terms).forEach(row -> codes.add(row.schoolCode()));
        return codes;
    }

    Set<String> employerCodes() {
        Set<String> codes = new HashSet<>();
        orNone(employments).forEach(row -> codes.add(row.employer()));
        return codes;
    }

    private static <T> List<T> orNone(List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
