package teacherdev.teacher.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.organisation.OrganisationQueries;
import teacherdev.teacher.problem.TeacherProblem;

/** Puts a teacher into a school from a day on; the caller holds the teacher's lock. */
@ApplicationScoped
public class Assigning {

    private static final String FIELD = "assignment.schoolCode";

    private final AssignmentRepository assignments;
    private final OrganisationQueries organisations;

    Assigning(AssignmentRepository assignments, OrganisationQueries organisations) {
        this.assignments = assignments;
        this.organisations = organisations;
    }

    /** Records the primary assignment from its first day on; what was known of later days is superseded. */
    @Transactional(TxType.MANDATORY)
    public void assign(Access access, UUID teacherId, AssignmentRequest request, Instant now) {
        Fact<Assignment.Place> added = new Fact<>(
                Period.since(request.from()),
                new Assignment.Place(reachable(access, request.schoolCode()), request.fte()));
        List<Assignment> known = assignments.knownPrimary(teacherId);
        Timeline.Change<Assignment.Place> change =
                Timeline.overlay(known.stream().map(Assignment::fact).toList(), added);
        known.stream()
                .filter(assignment -> change.superseded().contains(assignment.fact()))
                .forEach(assignment -> assignment.supersede(now));
        // The old rows must give way before the new ones come: no two may hold on the same day.
        assignments.flush();
        change.recorded().forEach(fact -> assignments.persist(new Assignment(teacherId, fact, now)));
        assignments.flush();
    }

    private UUID reachable(Access access, String schoolCode) {
        return switch (organisations.place(access, schoolCode)) {
            case OrganisationQueries.Place.Reachable reachable -> reachable.schoolId();
            case OrganisationQueries.Place.OutOfScope _ ->
                throw ProblemException.ofField(
                        PlatformProblem.OUT_OF_SCOPE,
                        FIELD,
                        Text.of("This school is not in your scope", "该学校不在您的管辖范围内"));
            case OrganisationQueries.Place.Unknown _ ->
                throw ProblemException.ofField(
                        TeacherProblem.SCHOOL_UNKNOWN, FIELD, TeacherProblem.SCHOOL_UNKNOWN.title());
        };
    }
}
