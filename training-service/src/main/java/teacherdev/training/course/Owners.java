package teacherdev.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Organisations;
import teacherdev.training.roster.Organisations.Place;

/** Finds the organisation in whose name the caller acts. */
@ApplicationScoped
class Owners {

    private static final String FIELD = "owner";

    private final Organisations organisations;

    Owners(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * No organisation moves until the transaction ends. Before any row is locked: a move takes this lock first and the rows of the
     * organisation then.
     */
    void keepPlaces() {
        organisations.keepPlaces();
    }

    /** Its path, which holds until the transaction ends; refuses one that is not known or lies outside the caller's scope. */
    List<String> path(Access access, String owner) {
        keepPlaces();
        return switch (organisations.place(access, owner)) {
            case Place.Reachable reachable -> reachable.path();
            case Place.OutOfScope _ ->
                throw ProblemException.ofField(
                        PlatformProblem.OUT_OF_SCOPE, FIELD, PlatformProblem.OUT_OF_SCOPE.title());
            case Place.Unknown _ ->
                throw ProblemException.ofField(
                        TrainingProblem.ORGANISATION_UNKNOWN, FIELD, TrainingProblem.ORGANISATION_UNKNOWN.title());
        };
    }
}
