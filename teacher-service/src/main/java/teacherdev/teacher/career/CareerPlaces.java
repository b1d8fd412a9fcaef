package teacherdev.teacher.career;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.organisation.OrganisationQueries;
import teacherdev.teacher.organisation.OrganisationQueries.Node;
import teacherdev.teacher.problem.TeacherProblem;

/** The organisations that statements name, looked up together. */
final class CareerPlaces {

    private static final Text NOT_IN_SCOPE = Text.of("This organisation is not in your scope", "该单位不在您的管辖范围内");

    private final Access access;
    private final Map<String, Node> schools;
    private final Map<String, Node> employers;

    private CareerPlaces(Access access, Map<String, Node> schools, Map<String, Node> employers) {
        this.access = access;
        this.schools = schools;
        this.employers = employers;
    }

    static CareerPlaces of(OrganisationQueries organisations, Access access, Collection<CareerStatement> statements) {
        Set<String> schools = statements.stream()
                .flatMap(statement -> statement.schoolCodes().stream())
                .collect(Collectors.toSet());
        Set<String> employers = statements.stream()
                .flatMap(statement -> statement.employerCodes().stream())
                .collect(Collectors.toSet());
        return new CareerPlaces(
                access,
                schools.isEmpty() ? Map.of() : organisations.places(access, schools),
                employers.isEmpty() ? Map.of() : organisations.employers(access, employers));
    }

    /** The school of a code; refuses one that is not there or not in scope. */
    UUID school(String code, String field) {
        Node school = Optional.ofNullable(schools.get(code))
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.SCHOOL_UNKNOWN, field, TeacherProblem.SCHOOL_UNKNOWN.title()));
        if (!school.reachable()) {
            throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, field, NOT_IN_SCOPE);
        }
        return school.schoolId();
    }

    /** Refuses an employer that is not there, or that is neither in scope nor above a school in scope (县管校聘). */
    String employer(String code, String field) {
        Node employer = Optional.ofNullable(employers.get(code))
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.EMPLOYER_UNKNOWN, field, TeacherProblem.EMPLOYER_UNKNOWN.title()));
        boolean above = schools.values().stream()
                .anyMatch(school -> school.reachable() && school.path().contains(code));
        boolean aboveScope = access.scopes().stream().anyMatch(scope -> scope.startsWith(code));
        if (!employer.reachable() && !above && !aboveScope) {
            throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, field, NOT_IN_SCOPE);
        }
        return code;
    }
}
