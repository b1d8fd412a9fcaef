package teacherdev.teacher.termgoal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.termgoal.rules.ReviewDays;

/** What careers say of the office that goals are set for. */
@ApplicationScoped
class PrincipalTerms {

    /** The office that holds on a day; it may go on beyond the term for which goals are set. */
    private static final String OFFICE = """
            select s.id, s.path, t.valid_to from term t join school s on s.id = t.school_id
            where t.teacher_id = ? and t.superseded_at is null and t.role = 'PRINCIPAL' and s.code = ?
              and t.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)
            order by t.valid_to desc nulls first limit 1
            """;

    private final Sql sql;
    private final Policies policies;

    /**
     * An office.
     *
     * @param path of the school
     * @param until the day after its last day, or null
     */
    record Office(UUID schoolId, List<String> path, LocalDate until) {
        static Office of(Row row) {
            return new Office(row.id("id"), row.texts("path"), row.date("valid_to"));
        }
    }

    PrincipalTerms(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    Optional<Office> office(UUID teacherId, String schoolCode, LocalDate day) {
        return sql.first(OFFICE, Office::of, teacherId, schoolCode, day, day);
    }

    /** The days of reviews: the term ends early when the office does. */
    ReviewDays days(GoalPlanView plan) {
        LocalDate end = office(plan.teacherId(), plan.schoolCode(), plan.from())
                .map(Office::until)
                .filter(until -> until.isBefore(plan.to()))
                .orElse(plan.to());
        return new ReviewDays(plan.from(), end);
    }

    TermGoalPolicy policy(List<String> path, LocalDate day) {
        return policies.of(path, day, TermGoalPolicy.KIND, TermGoalPolicy.class);
    }
}
