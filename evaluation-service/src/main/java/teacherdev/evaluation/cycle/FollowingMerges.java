package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import teacherdev.evaluation.roster.TeacherMerged;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/**
 * Nobody is assessed twice: where two records of one person stand in a cycle of which nothing is public yet, the absorbed one
 * is left out, and the cycle is to be computed again. What is public stays as it is; the pending differences name it.
 */
@ApplicationScoped
class FollowingMerges {

    private static final Access ITSELF = new Access("teacher-merge", List.of("CN"), Optional.empty());

    /** The same lock as a computation takes, so that none of them goes on with both. */
    private static final String LOCK = """
            select c.id from evaluation_cycle c
            where c.state in ('OPEN', 'COMPUTED')
              and c.id in (select cycle_id from evaluation_participant where teacher_id = ? and assessed)
            order by c.id for update
            """;

    private static final String LEAVE_OUT = """
            with twice as (
                update evaluation_participant p set assessed = false, not_assessed_reason = 'MERGED'
                from evaluation_participant s, evaluation_cycle c
                where p.teacher_id = ? and p.assessed and c.id = p.cycle_id and c.state in ('OPEN', 'COMPUTED')
                  and s.cycle_id = p.cycle_id and s.sheet = p.sheet and s.id <> p.id and s.assessed
                  and s.teacher_id = any (records_of(?))
                returning p.id, s.id as stays
            ), results as (
                update evaluation_result r set superseded_at = ? from twice
                where r.participant_id = twice.id and r.superseded_at is null
            ), grades as (
                update evaluation_grade g set superseded_at = ? from twice
                where g.participant_id = twice.id and g.superseded_at is null
            ), notes as (
                delete from evaluation_touch t using twice where t.participant_id = twice.id
            )
            insert into evaluation_touch (participant_id, event_id, noticed_at) select stays, ?, ? from twice on conflict do nothing
            """;

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    FollowingMerges(Sql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    void follow(@Observes TeacherMerged merge) {
        if (sql.list(LOCK, row -> row.id("id"), merge.absorbed()).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        int left = sql.update(LEAVE_OUT, merge.absorbed(), merge.survivor(), now, now, merge.eventId(), now);
        if (left > 0) {
            audit.record(ITSELF, "EVALUATION_PARTICIPANT_MERGED", "TEACHER", merge.absorbed());
        }
    }
}
