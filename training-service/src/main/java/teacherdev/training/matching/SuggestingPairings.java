package teacherdev.training.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.matching.SuggestionRequest.Pair;
import teacherdev.training.matching.SuggestionView.Unmatched;
import teacherdev.training.matching.SuggestionView.WhyUnmatched;
import teacherdev.training.mentorship.MentorshipPolicies;
import teacherdev.training.mentorship.People;
import teacherdev.training.mentorship.People.Facts;
import teacherdev.training.mentorship.rules.MentorshipPolicy;
import teacherdev.training.mentorship.rules.PairingKind;
import teacherdev.training.roster.Organisations;

/** Suggests the best pairs among the teachers of some organisations. The first organisation's policy holds for all. */
@ApplicationScoped
class SuggestingPairings {

    private static final int MENTEES_MAX = 2_000;

    private static final String PAIRED_BEFORE =
            "select distinct mentor_id, mentee_id from pairing where mentee_id = any (?)";

    private final Organisations organisations;
    private final People people;
    private final MentorshipPolicies policies;
    private final Sql sql;

    SuggestingPairings(Organisations organisations, People people, MentorshipPolicies policies, Sql sql) {
        this.organisations = organisations;
        this.people = people;
        this.policies = policies;
        this.sql = sql;
    }

    SuggestionView suggest(Access access, SuggestionRequest request) {
        if (request.menteeIds() == null && request.kind() != PairingKind.INDUCTION) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_FIELD,
                    "menteeIds",
                    Text.of("Only new teachers are found by themselves; name the mentees", "除新教师入职外，请指明需要导师的教师"));
        }
        List<List<String>> paths =
                request.scopes().stream().map(scope -> path(access, scope)).toList();
        MentorshipPolicy policy = policies.of(paths.getFirst(), request.from());
        List<Facts> everybody = people.within(access.scopeArray(), request.scopes(), request.kind(), request.from());
        List<Facts> mentees =
                everybody.stream().filter(seeking(request, policy)).toList();
        if (everybody.size() > People.PEOPLE_MAX || mentees.size() > MENTEES_MAX) {
            throw new ProblemException(PlatformProblem.TOO_MANY_ROWS, PlatformProblem.TOO_MANY_ROWS.title());
        }
        SuggestionView best = new Market(request, policy, everybody, mentees, pairedBefore(mentees)).best();
        return best.with(leftOut(request, everybody, mentees));
    }

    /** Whoever was named and is not looked for, in the order of the ids. */
    private static List<Unmatched> leftOut(SuggestionRequest request, List<Facts> everybody, List<Facts> mentees) {
        Set<UUID> looked = mentees.stream().map(facts -> facts.person().id()).collect(Collectors.toUnmodifiableSet());
        Set<UUID> known = everybody.stream().map(facts -> facts.person().id()).collect(Collectors.toUnmodifiableSet());
        return Optional.ofNullable(request.menteeIds()).orElse(Set.of()).stream()
                .filter(named -> !looked.contains(named))
                .sorted(Comparator.comparing(UUID::toString))
                .map(named -> new Unmatched(
                        named, known.contains(named) ? WhyUnmatched.HAS_A_MENTOR : WhyUnmatched.NOT_IN_SCOPE, Map.of()))
                .toList();
    }

    private List<String> path(Access access, String scope) {
        return switch (organisations.place(access, scope)) {
            case Organisations.Place.Reachable(List<String> path) -> path;
            case Organisations.Place.OutOfScope _ ->
                throw ProblemException.ofField(
                        PlatformProblem.OUT_OF_SCOPE, "scopes", PlatformProblem.OUT_OF_SCOPE.title());
            case Organisations.Place.Unknown _ ->
                throw ProblemException.ofField(PlatformProblem.NOT_FOUND, "scopes", PlatformProblem.NOT_FOUND.title());
        };
    }

    private static Predicate<Facts> seeking(SuggestionRequest request, MentorshipPolicy policy) {
        Set<UUID> named = request.menteeIds();
        if (named != null) {
            Set<UUID> locked = request.locked().stream().map(Pair::menteeId).collect(Collectors.toUnmodifiableSet());
            return facts -> named.contains(facts.person().id())
                    && (!facts.paired() || locked.contains(facts.person().id()));
        }
        return facts -> !facts.paired()
                && Optional.ofNullable(facts.person().careerFrom())
                        .filter(request.from().minusYears(policy.newTeacherYears())::isBefore)
                        .isPresent();
    }

    private Set<Pair> pairedBefore(List<Facts> mentees) {
        return sql
                .list(PAIRED_BEFORE, row -> new Pair(row.id("mentor_id"), row.id("mentee_id")), (Object)
                        Columns.ids(mentees, facts -> facts.person().id()))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
