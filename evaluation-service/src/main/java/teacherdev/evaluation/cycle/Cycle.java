package teacherdev.evaluation.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/**
 * A cycle as it is stored.
 *
 * @param path where its organisation lies now; who may see it goes by that
 * @param rules where it lay when the cycle was opened: the schemes and policies from there hold to its end
 * @param endsOn the first day after its period
 * @param inputsDueOn until when values are to be entered
 * @param gradeStep the step of the scheme that names a grade, or null: then the policy's bands do
 * @param management what leaders' second sheets are computed by, or null
 * @param computations how many runs there were, corrections included
 */
public record Cycle(
        UUID id,
        String organisation,
        List<String> path,
        List<String> rules,
        String name,
        CycleKind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate censusOn,
        LocalDate inputsDueOn,
        Binding teaching,
        String gradeStep,
        Binding management,
        CycleState state,
        int computations,
        long rowVersion,
        Instant createdAt,
        Instant computedAt,
        Instant publishedAt,
        Instant lockedAt) {

    /** A version of a scheme, and the step whose value is the score. */
    public record Binding(UUID schemeId, String hash, String scoreStep) {}

    /** The year in which it starts. */
    public int year() {
        return startsOn.getYear();
    }

    /** What computes a kind of sheet; null if nobody carries one. */
    public Binding binding(SheetKind sheet) {
        return switch (sheet) {
            case TEACHING -> teaching;
            case MANAGEMENT -> management;
        };
    }

    /** The day that was named, or the period's last. */
    private static LocalDate dueOn(Row row) {
        LocalDate named = row.date("inputs_due_on");
        return named == null ? row.date("ends_on").minusDays(1) : named;
    }

    private static List<String> rules(Row row) {
        List<String> opened = row.texts("opened_path");
        return opened.isEmpty() ? row.texts("path") : opened;
    }

    static Cycle of(Row row) {
        UUID managementScheme = row.id("management_scheme_id");
        return new Cycle(
                row.id("id"),
                row.text("organisation"),
                row.texts("path"),
                rules(row),
                row.text("name"),
                row.constant("kind", CycleKind.class),
                row.date("starts_on"),
                row.date("ends_on"),
                row.date("census_on"),
                dueOn(row),
                new Binding(row.id("scheme_id"), row.text("scheme_hash"), row.text("score_step")),
                row.text("grade_step"),
                managementScheme == null
                        ? null
                        : new Binding(
                                managementScheme,
                                row.text("management_scheme_hash"),
                                row.text("management_score_step")),
                row.constant("state", CycleState.class),
                row.integer("computations"),
                row.number("row_version"),
                row.instant("created_at"),
                row.instant("computed_at"),
                row.instant("published_at"),
                row.instant("locked_at"));
    }
}
