package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.career.Assigning;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.person.TeacherEvents;
import teacherdev.teacher.problem.TeacherProblem;

/** Changes a teacher's particulars or primary assignment from a day on; what was known before stays readable. */
@ApplicationScoped
class ChangingTeachers {

    private final TeacherRepository teachers;
    private final TeacherQueries queries;
    private final ProfileKeeping profiles;
    private final Assigning assigning;
    private final TeacherEvents events;
    private final Audit audit;
    private final Clock clock;

    ChangingTeachers(
            TeacherRepository teachers,
            TeacherQueries queries,
            ProfileKeeping profiles,
            Assigning assigning,
            TeacherEvents events,
            Audit audit,
            Clock clock) {
        this.teachers = teachers;
        this.queries = queries;
        this.profiles = profiles;
        this.assigning = assigning;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** The teacher must be one that the caller was shown. */
    @Transactional
    void change(Access access, UUID id, long expectedVersion, TeacherUpdate update) {
        Teacher teacher = teachers.lock(id).orElseThrow();
        if (teacher.mergedInto() != null) {
            throw ChangingPersons.merged(teacher.mergedInto());
        }
        Versions.requireSame(expectedVersion, teacher.version());
        Instant now = clock.instant();
        LocalDate from = Objects.requireNonNullElse(update.effectiveFrom(), LocalDate.now(clock));
        requireCareerBegun(id, from);
        if (update.assignment() != null) {
            assigning.assign(access, id, update.assignment(), now);
        }
        profiles.record(id, new Fact<>(Period.since(from), update.particulars()), now);
        teacher.nextVersion();
        teachers.flush();
        events.appendChanged(List.of(id));
        audit.record(access, "TEACHER_CHANGED", "TEACHER", id);
    }

    private void requireCareerBegun(UUID id, LocalDate from) {
        boolean early = queries.careerStart(id).filter(from::isBefore).isPresent();
        if (early) {
            throw ProblemException.ofField(
                    TeacherProblem.EFFECTIVE_BEFORE_START,
                    "effectiveFrom",
                    TeacherProblem.EFFECTIVE_BEFORE_START.title());
        }
    }
}
