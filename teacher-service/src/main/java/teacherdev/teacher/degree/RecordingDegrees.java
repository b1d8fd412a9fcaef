package teacherdev.teacher.degree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.problem.TeacherProblem;

/** Records degrees; a correction supersedes the row that it corrects. */
@ApplicationScoped
class RecordingDegrees {

    private static final String SAME = """
            select id from degree
            where teacher_id = ? and superseded_at is null and level = ? and awarded_on = ?
              and institution is not distinct from ?::text and major is not distinct from ?::text
              and id is distinct from ?::uuid
            limit 1
            """;
    private static final String BIRTH = """
            select birth_date as day from profile where teacher_id = ? and superseded_at is null and birth_date is not null
            order by valid_from desc limit 1
            """;
    private static final String SUPERSEDE = """
            update degree set superseded_at = ? where id = ? and teacher_id = ? and superseded_at is null
            """;
    private static final String INSERT = """
            insert into degree (id, teacher_id, level, awarded_on, institution, major, recorded_at, corrects)
            values (?, ?, ?, ?, ?, ?, ?, ?::uuid)
            """;

    private final Sql sql;
    private final ChangingPersons persons;
    private final Idempotency idempotency;

    RecordingDegrees(Sql sql, ChangingPersons persons, Idempotency idempotency) {
        this.sql = sql;
        this.persons = persons;
        this.idempotency = idempotency;
    }

    @Transactional
    UUID record(Access access, IdempotencyKey key, UUID teacherId, DegreeRequest request) {
        String action = request.corrects() == null ? "DEGREE_RECORDED" : "DEGREE_CORRECTED";
        return UUID.fromString(idempotency.once(
                key,
                () -> persons.change(
                                access, teacherId, OptionalLong.empty(), action, now -> insert(teacherId, request, now))
                        .toString()));
    }

    private UUID insert(UUID teacherId, DegreeRequest request, Instant now) {
        requireAfterBirth(teacherId, request.awardedOn());
        requireNew(teacherId, request);
        if (request.corrects() != null && sql.update(SUPERSEDE, now, request.corrects(), teacherId) == 0) {
            throw ProblemException.ofField(
                    TeacherProblem.NOTHING_TO_CORRECT, "corrects", TeacherProblem.NOTHING_TO_CORRECT.title());
        }
        UUID id = Ids.next();
        sql.update(
                INSERT,
                id,
                teacherId,
                request.level(),
                request.awardedOn(),
                request.institution(),
                request.major(),
                now,
                request.corrects());
        return id;
    }

    private void requireNew(UUID teacherId, DegreeRequest request) {
        boolean known = sql.first(
                        SAME,
                        row -> true,
                        teacherId,
                        request.level(),
                        request.awardedOn(),
                        request.institution(),
                        request.major(),
                        request.corrects())
                .isPresent();
        if (known) {
            throw ProblemException.ofField(TeacherProblem.FACT_REPEATED, "level", TeacherProblem.FACT_REPEATED.title());
        }
    }

    private void requireAfterBirth(UUID teacherId, LocalDate awardedOn) {
        boolean early = sql.first(BIRTH, row -> row.date("day"), teacherId)
                .filter(birth -> !awardedOn.isAfter(birth))
                .isPresent();
        if (early) {
            throw ProblemException.ofField(
                    TeacherProblem.DATE_BEFORE_BIRTH, "awardedOn", TeacherProblem.DATE_BEFORE_BIRTH.title());
        }
    }
}
