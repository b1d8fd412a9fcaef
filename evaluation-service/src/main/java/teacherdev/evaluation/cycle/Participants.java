package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Who takes part in a cycle. */
@ApplicationScoped
public class Participants {

    private static final String ASSESSED =
            "select * from evaluation_participant where cycle_id = ? and sheet = ? and assessed order by id";
    private static final String EVERYBODY =
            "select * from evaluation_participant where cycle_id = ? and assessed order by id";
    private static final String WITHIN =
            "select * from evaluation_participant where cycle_id = ? and assessed and path && ? order by id";
    private static final String ONE =
            "select * from evaluation_participant where cycle_id = ? and teacher_id = ? and sheet = ?";
    private static final String PAGE = """
            select p.*, t.name from evaluation_participant p join roster_teacher t on t.teacher_id = p.teacher_id
            where p.cycle_id = ? and p.path && ? and (?::text is null or p.school_code = ?) and (?::uuid is null or p.id > ?)
            order by p.id limit ?
            """;

    private final Sql sql;

    Participants(Sql sql) {
        this.sql = sql;
    }

    /** A participant as clerks see her. */
    @Schema(name = "EvaluationParticipant")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID participantId,
            UUID teacherId,
            String name,

            @Schema(description = "TEACHING, or MANAGEMENT for a leader's second sheet")
            SheetKind sheet,

            String schoolCode,

            @Schema(description = "Whose share of 优秀 she counts in")
            String unit,

            String employmentKind,
            String stage,

            @Schema(type = SchemaType.STRING, examples = "1.00")
            BigDecimal fte,

            LocalDate from,

            @Schema(description = "The first day after it") LocalDate to,

            int leaveDays,
            boolean joinedLate,
            boolean assessed,

            @Schema(description = "LONG_LEAVE, NOT_IN_SERVICE, or MERGED: another record of hers takes part")
            String notAssessedReason,

            @Schema(description = "All schools of that day with shares of a post", implementation = Object.class)
            @JsonRawValue
            String posts) {

        static View of(Row row) {
            return new View(
                    row.id("id"),
                    row.id("teacher_id"),
                    row.text("name"),
                    row.constant("sheet", SheetKind.class),
                    row.text("school_code"),
                    row.text("unit"),
                    row.text("employment_kind"),
                    row.text("stage"),
                    row.decimal("fte"),
                    row.date("from_on"),
                    row.date("to_on"),
                    row.integer("leave_days"),
                    row.flag("joined_late"),
                    row.flag("assessed"),
                    row.text("not_assessed_reason"),
                    row.text("posts"));
        }
    }

    /** Those who are assessed by a kind of sheet, in a fixed order. */
    public List<Participant> assessed(UUID cycleId, SheetKind sheet) {
        return sql.list(ASSESSED, Participant::of, cycleId, sheet);
    }

    /** Everybody who is assessed, with each of her sheets. */
    public List<Participant> everybody(UUID cycleId) {
        return sql.list(EVERYBODY, Participant::of, cycleId);
    }

    /** Those who are assessed and belong to the caller's scope. */
    public List<Participant> within(Access access, UUID cycleId) {
        return sql.list(WITHIN, Participant::of, cycleId, access.scopeArray());
    }

    /** One sheet of one person. */
    public java.util.Optional<Participant> one(UUID cycleId, UUID teacherId, SheetKind sheet) {
        return sql.first(ONE, Participant::of, cycleId, teacherId, sheet);
    }

    Page<View> page(Access access, UUID cycleId, String school, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<View> rows = sql.list(
                PAGE, View::of, cycleId, access.scopeArray(), school, school, after, after, paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.participantId()));
    }
}
