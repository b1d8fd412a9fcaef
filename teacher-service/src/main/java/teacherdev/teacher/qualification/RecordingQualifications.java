package teacherdev.teacher.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.problem.TeacherProblem;

/** Records qualifications and Mandarin levels; a correction supersedes the row that it corrects and says why. */
@ApplicationScoped
class RecordingQualifications {

    private static final String BIRTH = """
            select birth_date as day from profile where teacher_id = ? and superseded_at is null and birth_date is not null
            order by valid_from desc limit 1
            """;
    private static final String SUPERSEDE = """
            update teaching_qualification set superseded_at = ? where id = ? and teacher_id = ? and superseded_at is null
            """;
    private static final String INSERT = """
            insert into teaching_qualification
                (id, teacher_id, kind, subject, number, issued_on, issued_by, recorded_at, corrects, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)
            """;
    private static final String SUPERSEDE_LEVEL = """
            update mandarin_level set superseded_at = ? where id = ? and teacher_id = ? and superseded_at is null
            """;
    private static final String INSERT_LEVEL = """
            insert into mandarin_level (id, teacher_id, level, tested_on, number, recorded_at, corrects, reason)
            values (?, ?, ?, ?, ?, ?, ?::uuid, ?)
            """;

    private final Sql sql;
    private final ChangingPersons persons;
    private final Idempotency idempotency;

    RecordingQualifications(Sql sql, ChangingPersons persons, Idempotency idempotency) {
        this.sql = sql;
        this.persons = persons;
        this.idempotency = idempotency;
    }

    @Transactional
    UUID record(Access access, IdempotencyKey key, UUID teacherId, QualificationRequest request) {
        String action = request.corrects() == null ? "QUALIFICATION_RECORDED" : "QUALIFICATION_CORRECTED";
        return once(access, key, teacherId, action, now -> {
            requireAfterBirth(teacherId, request.issuedOn(), "issuedOn");
            supersede(SUPERSEDE, teacherId, request.corrects(), request.reason(), now);
            UUID id = Ids.next();
            Constraints.refuse(
                    "teaching_qualification_number",
                    () -> ProblemException.ofField(
                            TeacherProblem.QUALIFICATION_NUMBER_TAKEN,
                            "number",
                            TeacherProblem.QUALIFICATION_NUMBER_TAKEN.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            teacherId,
                            request.kind(),
                            request.subject(),
                            request.number(),
                            request.issuedOn(),
                            request.issuedBy(),
                            now,
                            request.corrects(),
                            request.reason()));
            return id;
        });
    }

    @Transactional
    UUID record(Access access, IdempotencyKey key, UUID teacherId, MandarinRequest request) {
        String action = request.corrects() == null ? "MANDARIN_LEVEL_RECORDED" : "MANDARIN_LEVEL_CORRECTED";
        return once(access, key, teacherId, action, now -> {
            requireAfterBirth(teacherId, request.testedOn(), "testedOn");
            supersede(SUPERSEDE_LEVEL, teacherId, request.corrects(), request.reason(), now);
            UUID id = Ids.next();
            sql.update(
                    INSERT_LEVEL,
                    id,
                    teacherId,
                    request.level(),
                    request.testedOn(),
                    request.number(),
                    now,
                    request.corrects(),
                    request.reason());
            return id;
        });
    }

    private UUID once(
            Access access, IdempotencyKey key, UUID teacherId, String action, Function<Instant, UUID> recording) {
        return UUID.fromString(idempotency.once(
                key,
                () -> persons.change(access, teacherId, OptionalLong.empty(), action, recording)
                        .toString()));
    }

    private void supersede(String statement, UUID teacherId, UUID corrects, String reason, Instant now) {
        if (corrects == null) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw ProblemException.ofField(
                    TeacherProblem.REASON_REQUIRED, "reason", TeacherProblem.REASON_REQUIRED.title());
        }
        if (sql.update(statement, now, corrects, teacherId) == 0) {
            throw ProblemException.ofField(
                    TeacherProblem.NOTHING_TO_CORRECT, "corrects", TeacherProblem.NOTHING_TO_CORRECT.title());
        }
    }

    private void requireAfterBirth(UUID teacherId, LocalDate day, String field) {
        boolean early = sql.first(BIRTH, row -> row.date("day"), teacherId)
                .filter(birth -> !day.isAfter(birth))
                .isPresent();
        if (early) {
            throw ProblemException.ofField(
                    TeacherProblem.DATE_BEFORE_BIRTH, field, TeacherProblem.DATE_BEFORE_BIRTH.title());
        }
    }
}
