package teacherdev.evaluation.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.runtime.personal.PersonalTables;

/**
 * Results and statements are told once they are public, as elsewhere; who rated whom never is. Statements of objections,
 * evidence of awards, reasons of grades and notes are forgotten; results and pay stay, since statistics and books count them.
 */
@ApplicationScoped
class EvaluationTables implements PersonalTables {

    private static final String PUBLIC_PARTICIPATION = """
            r.participant_id in (
                select p.id from evaluation_participant p join evaluation_cycle c on c.id = p.cycle_id
                where p.teacher_id = any (?) and c.state in ('PUBLISHED', 'LOCKED'))
            """;

    private static final String PUBLIC_STATEMENT = """
            %s in (
                select s.id from pay_statement s join pay_run run on run.id = s.run_id
                where s.teacher_id = any (?) and run.published_on is not null)
            """;

    @Override
    public Map<String, String> linked() {
        return Map.of(
                "ranking_entry",
                "r.teacher_id = any (?) and r.ranking_id in (select id from ranking where published_at is not null)",
                "evaluation_result",
                PUBLIC_PARTICIPATION,
                "evaluation_grade",
                PUBLIC_PARTICIPATION,
                "evaluation_input",
                PUBLIC_PARTICIPATION,
                "pay_statement",
                PUBLIC_STATEMENT.formatted("r.id"),
                "pay_line",
                PUBLIC_STATEMENT.formatted("r.statement_id"),
                "pay_trace",
                PUBLIC_STATEMENT.formatted("r.statement_id"),
                "improvement_step",
                "r.plan_id in (select id from improvement_plan where teacher_id = any (?))");
    }

    @Override
    public Set<String> hiddenColumns() {
        return Set.of("raised_by", "raised_self", "answered_by");
    }

    @Override
    public List<String> forgetting() {
        return List.of(
                "update objection set statement = '已匿名' where teacher_id = any (?)",
                "update objection set answer = '已匿名' where answer is not null and teacher_id = any (?)",
                "update pay_objection set statement = '已匿名' where teacher_id = any (?)",
                "update pay_objection set answer = '已匿名' where answer is not null and teacher_id = any (?)",
                "update award_entry set evidence = '已匿名' where teacher_id = any (?)",
                "update award_item set evidence = '已匿名' where teacher_id = any (?)",
                """
                update evaluation_grade set reason = '已匿名'
                where reason is not null and participant_id in (select id from evaluation_participant where teacher_id = any (?))
                """,
                """
                update improvement_step set note = null
                where plan_id in (select id from improvement_plan where teacher_id = any (?))
                """);
    }
}
