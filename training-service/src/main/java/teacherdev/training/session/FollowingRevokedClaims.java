package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.claim.ClaimRevoked;
import teacherdev.training.problem.TrainingProblem;

/** A session that a claim had credited was not booked; once the claim is revoked, the sweep books it. */
@ApplicationScoped
class FollowingRevokedClaims {

    private static final String BOOK_AGAIN = """
            update enrolment set credit_failure = null
            where teacher_id in (select ?::uuid union all select t.merged_into from roster_teacher t where t.teacher_id = ?)
              and session_id::text = ? and credit_failure = ?
            """;

    private final Sql sql;

    FollowingRevokedClaims(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes ClaimRevoked claim) {
        sql.update(
                BOOK_AGAIN,
                claim.teacherId(),
                claim.teacherId(),
                claim.externalId(),
                TrainingProblem.ACTIVITY_ALREADY_CREDITED);
    }
}
