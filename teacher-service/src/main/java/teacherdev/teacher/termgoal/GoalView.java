package teacherdev.teacher.termgoal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.termgoal.rules.GoalOutcome;

/** A goal and what the reviews found of it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "TermGoalView")
public record GoalView(
        int number,
        String content,
        String measure,

        @Schema(type = SchemaType.STRING, examples = "40.00")
        BigDecimal weight,

        @Schema(nullable = true) GoalOutcome midTermOutcome,
        @Schema(nullable = true) String midTermRemark,
        @Schema(nullable = true) GoalOutcome outcome,
        @Schema(nullable = true) String remark) {

    static final String OF_PLAN = """
            select g.number, g.content, g.measure, g.weight, m.outcome as mid_outcome, m.remark as mid_remark, e.outcome, e.remark
            from term_goal g
            left join term_goal_review m on m.plan_id = g.plan_id and m.number = g.number and m.occasion = 'MID_TERM'
            left join term_goal_review e on e.plan_id = g.plan_id and e.number = g.number and e.occasion = 'END'
            where g.plan_id = ? order by g.number
            """;

    static GoalView of(Row row) {
        return new GoalView(
                row.integer("number"),
                row.text("content"),
                row.text("measure"),
                row.decimal("weight"),
                row.constant("mid_outcome", GoalOutcome.class),
                row.text("mid_remark"),
                row.constant("outcome", GoalOutcome.class),
                row.text("remark"));
    }
}
