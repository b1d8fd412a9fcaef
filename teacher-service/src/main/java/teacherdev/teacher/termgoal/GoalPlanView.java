package teacherdev.teacher.termgoal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.termgoal.rules.GoalState;

/** The goals of a principal for a term, and how far they have come 任期目标. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "TermGoalPlanView")
public record GoalPlanView(
        UUID id,
        UUID teacherId,
        String schoolCode,
        LocalDate from,

        @Schema(description = "The day after the last day of the term")
        LocalDate to,

        GoalState state,
        @Schema(nullable = true) LocalDate midTermOn,
        @Schema(nullable = true) LocalDate concludedOn,

        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                examples = "87.50",
                description = "The weighted share of goals met, in percent; null before the end review")
        BigDecimal goalsMetPercent,

        @Schema(description = "Also the ETag") long version) {

    static final String COLUMNS = "select p.*, s.code from term_goal_plan p join school s on s.id = p.school_id ";

    static GoalPlanView of(Row row) {
        return new GoalPlanView(
                row.id("id"),
                row.id("teacher_id"),
                row.text("code"),
                row.date("term_from"),
                row.date("term_to"),
                row.constant("state", GoalState.class),
                row.date("mid_term_on"),
                row.date("concluded_on"),
                row.decimal("goals_met_percent"),
                row.number("version"));
    }
}
