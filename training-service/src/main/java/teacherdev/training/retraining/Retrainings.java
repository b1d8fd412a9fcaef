package teacherdev.training.retraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Who is to be trained for a plan, and how it ended; of schools in the caller's scope, and a teacher's own. */
@ApplicationScoped
class Retrainings {

    private static final String SEEN = """
            select r.*, s.code from retraining r left join roster_school s on s.school_id = r.school_id
            where (s.path && ? or r.teacher_id = ?)
            """;
    private static final String ONE = SEEN + " and r.plan_id = ?";
    private static final String PAGE = SEEN + """
             and (?::text is null or r.state = ?) and (?::uuid is null or r.plan_id < ?) order by r.plan_id desc limit ?
            """;
    private static final String LOCK = """
            select r.*, s.code from retraining r join roster_school s on s.school_id = r.school_id
            where s.path && ? and r.plan_id = ? for update of r
            """;
    private static final String END = """
            update retraining set state = ?, note = ?, version = version + 1, changed_at = ? where plan_id = ?
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Retrainings(Sql sql, Outbox outbox, Audit audit, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Retraining> one(Access access, UUID planId) {
        return sql.first(ONE, Retraining::of, access.scopeArray(), access.selfOrNull(), planId);
    }

    Page<Retraining> page(Access access, RetrainingState state, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        String name = state == null ? null : state.name();
        List<Retraining> rows = sql.list(
                PAGE,
                Retraining::of,
                access.scopeArray(),
                access.selfOrNull(),
                name,
                name,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, retraining -> Cursor.of(retraining.planId()));
    }

    @Transactional
    void end(Access access, UUID planId, long expectedVersion, OutcomeRequest outcome) {
        Retraining retraining =
                sql.first(LOCK, Retraining::of, access.scopeArray(), planId).orElseThrow(Retrainings::notFound);
        if (retraining.state() != RetrainingState.ENROLLED) {
            throw new ProblemException(
                    PlatformProblem.CONFLICT,
                    Text.of("The training is " + retraining.state(), "培训当前状态为 " + retraining.state()));
        }
        Versions.requireSame(expectedVersion, retraining.version());
        RetrainingState state = outcome.completed() ? RetrainingState.COMPLETED : RetrainingState.FAILED;
        sql.update(END, state, outcome.note(), clock.instant(), planId);
        outbox.append(new RetrainingChanged(planId, retraining.teacherId(), state).version(retraining.version() + 1));
        audit.record(access, "RETRAINING_" + state, "RETRAINING", planId);
    }

    static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such training in your scope", "您的管辖范围内没有该培训"));
    }
}
