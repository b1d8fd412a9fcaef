package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.career.Assigning;
import teacherdev.teacher.career.CareerStatement;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.person.TeacherEvents;
import teacherdev.teacher.problem.TeacherProblem;

/** Records a teacher with her profile and her primary assignment, all from the first day of that assignment. */
@ApplicationScoped
class RecordingTeachers {

    private final TeacherRepository teachers;
    private final ProfileKeeping profiles;
    private final Assigning assigning;
    private final TeacherEvents events;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    RecordingTeachers(
            TeacherRepository teachers,
            ProfileKeeping profiles,
            Assigning assigning,
            TeacherEvents events,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.teachers = teachers;
        this.profiles = profiles;
        this.assigning = assigning;
        this.events = events;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the teacher, new or, for a repeated key, the one that the key made. */
    @Transactional
    UUID recordTeacher(Access access, IdempotencyKey key, TeacherRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> create(access, request).toString()));
    }

    private UUID create(Access access, TeacherRequest request) {
        new CareerStatement(request.assignment(), null, null, null, null).requireAfterBirth(request.birthDate());
        Instant now = clock.instant();
        Teacher teacher = new Teacher(request.sourceSystem(), request.externalId(), now);
        profiles.identify(teacher, request.identityNumber());
        persist(teacher);
        assigning.assign(access, teacher.id(), request.assignment(), now);
        profiles.record(
                teacher.id(), new Fact<>(Period.since(request.assignment().from()), request.particulars()), now);
        events.appendChanged(List.of(teacher.id()));
        audit.record(access, "TEACHER_RECORDED", "TEACHER", teacher.id());
        return teacher.id();
    }

    private void persist(Teacher teacher) {
        Constraints.refuse(
                "teacher_identity_unique",
                () -> refusal(TeacherProblem.IDENTITY_NUMBER_TAKEN, "identityNumber"),
                () -> Constraints.refuse(
                        "teacher_external_id_unique",
                        () -> refusal(TeacherProblem.EXTERNAL_ID_TAKEN, "externalId"),
                        () -> teachers.persistAndFlush(teacher)));
    }

    private static ProblemException refusal(TeacherProblem problem, String field) {
        return ProblemException.ofField(problem, field, problem.title());
    }
}
