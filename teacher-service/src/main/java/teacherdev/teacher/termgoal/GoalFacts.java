package teacherdev.teacher.termgoal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** What goals say of a principal, under the names by which scheme documents ask for it. Whoever calls has checked the scope. */
@ApplicationScoped
public class GoalFacts {

    private static final String FACTS = """
            with plan as (
                select state, term_from, term_to, concluded_on, goals_met_percent from term_goal_plan
                where teacher_id = ? and state <> 'WITHDRAWN'
            ), point as (select ?::date as day)
            select (select p.goals_met_percent from plan p, point where p.concluded_on <= point.day
                    order by p.concluded_on desc, p.term_to desc limit 1) as percent,
                   coalesce((select case
                        when p.concluded_on <= point.day then '已评议'
                        when p.state in ('AGREED', 'MID_TERM_REVIEWED', 'CONCLUDED') then '已商定'
                        else '拟订' end
                    from plan p, point where p.term_from <= point.day and p.term_to > point.day
                    order by p.term_from desc limit 1), '无') as present
            """;

    private final Sql sql;

    GoalFacts(Sql sql) {
        this.sql = sql;
    }

    /**
     * The share of goals met in the last term that was concluded by that day (任期目标达成率, percent; absent before the first one),
     * and how far the goals of the term of that day have come (本届任期目标: 无, 拟订, 已商定, 已评议).
     */
    public Map<String, Object> of(UUID teacherId, LocalDate day) {
        return sql.first(FACTS, GoalFacts::facts, teacherId, day).orElseThrow();
    }

    private static Map<String, Object> facts(Row row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("任期目标达成率", row.decimal("percent"));
        facts.put("本届任期目标", row.text("present"));
        facts.values().removeIf(Objects::isNull);
        return facts;
    }
}
