package teacherdev.training.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.matching.SuggestionRequest.Pair;
import teacherdev.training.matching.SuggestionView.RunnerUp;
import teacherdev.training.matching.SuggestionView.Suggested;
import teacherdev.training.matching.SuggestionView.Unmatched;
import teacherdev.training.matching.rules.Choice;
import teacherdev.training.matching.rules.OptimalAssignment;
import teacherdev.training.matching.rules.OptimalAssignment.Given;
import teacherdev.training.matching.rules.Part;
import teacherdev.training.matching.rules.Places;
import teacherdev.training.matching.rules.Scoring;
import teacherdev.training.mentorship.People.Facts;
import teacherdev.training.mentorship.rules.Bar;
import teacherdev.training.mentorship.rules.Eligibility;
import teacherdev.training.mentorship.rules.MentorshipPolicy;
import teacherdev.training.mentorship.rules.Person;
import teacherdev.training.problem.TrainingProblem;

/** Mentors and mentees of one request, both in the order of their ids, so that equal questions have equal answers. */
final class Market {

    private final SuggestionRequest request;
    private final MentorshipPolicy policy;
    private final List<Facts> mentees;
    private final List<Facts> mentors;
    private final Set<Pair> wishes;
    private final Set<Pair> pairedBefore;

    /** How many teachers no mentee may have, by the rule that excludes them. */
    private final Map<Bar, Long> excludedForAll = new EnumMap<>(Bar.class);

    Market(
            SuggestionRequest request,
            MentorshipPolicy policy,
            List<Facts> everybody,
            List<Facts> mentees,
            Set<Pair> pairedBefore) {
        this.request = request;
        this.policy = policy;
        this.mentees = mentees;
        this.wishes = Set.copyOf(new HashSet<>(request.wishes()));
        this.pairedBefore = pairedBefore;
        this.mentors = new ArrayList<>();
        Set<Facts> seeking = new HashSet<>(mentees);
        for (Facts facts : everybody) {
            Set<Bar> bars = Eligibility.barsOfMentor(policy, request.kind(), facts.person(), request.from());
            if (bars.isEmpty() && !seeking.contains(facts)) {
                mentors.add(facts);
            } else {
                bars.forEach(bar -> excludedForAll.merge(bar, 1L, Long::sum));
            }
        }
    }

    SuggestionView best() {
        Map<UUID, Integer> locked = lockedMentors();
        int[] lockedAt = new int[mentors.size()];
        locked.values().forEach(mentor -> lockedAt[mentor]++);
        List<Places> places = new ArrayList<>(mentors.size());
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            int taken = mentors.get(mentor).mentees() + lockedAt[mentor];
            places.add(new Places(
                    Math.max(0, policy.capacity() - taken),
                    taken,
                    policy.scores().load()));
        }
        List<List<Choice>> choices = mentees.stream()
                .map(mentee -> locked.containsKey(mentee.person().id()) ? List.<Choice>of() : choices(mentee.person()))
                .toList();
        return told(OptimalAssignment.solve(choices, places), choices, places, locked);
    }

    /** A locked pair must be one that the rules allow, and its mentor must have a place for it. */
    private Map<UUID, Integer> lockedMentors() {
        Map<UUID, Integer> indexes = new HashMap<>();
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            indexes.put(mentors.get(mentor).person().id(), mentor);
        }
        Map<UUID, Person> seeking = new HashMap<>();
        mentees.forEach(mentee -> seeking.put(mentee.person().id(), mentee.person()));
        Map<UUID, Integer> locked = new HashMap<>();
        int[] taken = new int[mentors.size()];
        for (Pair pair : request.locked()) {
            Integer mentor = indexes.get(pair.mentorId());
            Person mentee = seeking.get(pair.menteeId());
            boolean allowed = mentor != null
                    && mentee != null
                    && bars(mentors.get(mentor).person(), mentee).isEmpty()
                    && mentors.get(mentor).mentees() + ++taken[mentor] <= policy.capacity()
                    && locked.put(pair.menteeId(), mentor) == null;
            if (!allowed) {
                throw ProblemException.ofField(
                        TrainingProblem.LOCKED_PAIR_NOT_POSSIBLE,
                        "locked",
                        TrainingProblem.LOCKED_PAIR_NOT_POSSIBLE.title());
            }
        }
        return locked;
    }

    private List<Choice> choices(Person mentee) {
        List<Choice> choices = new ArrayList<>();
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            Person candidate = mentors.get(mentor).person();
            if (bars(candidate, mentee).isEmpty()) {
                choices.add(new Choice(mentor, Scoring.sum(parts(candidate, mentee))));
            }
        }
        return choices;
    }

    private SuggestionView told(
            List<Optional<Given>> solution,
            List<List<Choice>> choices,
            List<Places> places,
            Map<UUID, Integer> locked) {
        List<Suggested> pairs = new ArrayList<>();
        List<Unmatched> unmatched = new ArrayList<>();
        int[] given = new int[mentors.size()];
        solution.forEach(one -> one.ifPresent(pair -> given[pair.mentor()]++));
        for (int i = 0; i < mentees.size(); i++) {
            Person mentee = mentees.get(i).person();
            Integer lockedMentor = locked.get(mentee.id());
            if (lockedMentor != null) {
                pairs.add(suggested(mentee, lockedMentor, true, List.of(), null));
            } else if (solution.get(i).isPresent()) {
                Given pair = solution.get(i).get();
                long load = places.get(pair.mentor()).points(pair.place());
                List<Part> weight = load == 0 ? List.of() : List.of(new Part(Part.Reason.LOAD, load));
                RunnerUp second = runnerUp(mentee, pair.mentor(), choices.get(i), places, given);
                pairs.add(suggested(mentee, pair.mentor(), false, weight, second));
            } else {
                unmatched.add(unmatched(mentee, choices.get(i)));
            }
        }
        return new SuggestionView(pairs.stream().mapToLong(Suggested::points).sum(), pairs, unmatched);
    }

    private Suggested suggested(Person mentee, int mentor, boolean locked, List<Part> load, RunnerUp second) {
        Person chosen = mentors.get(mentor).person();
        List<Part> parts = new ArrayList<>(parts(chosen, mentee));
        parts.addAll(load);
        return new Suggested(mentee.id(), chosen.id(), locked, Scoring.sum(parts), parts, second);
    }

    private RunnerUp runnerUp(Person mentee, int chosen, List<Choice> choices, List<Places> places, int[] given) {
        Choice second = null;
        for (Choice choice : choices) {
            if (choice.mentor() != chosen && (second == null || choice.points() > second.points())) {
                second = choice;
            }
        }
        if (second == null) {
            return null;
        }
        Person mentor = mentors.get(second.mentor()).person();
        boolean free = given[second.mentor()] < places.get(second.mentor()).free();
        return new RunnerUp(mentor.id(), second.points(), parts(mentor, mentee), free);
    }

    private Unmatched unmatched(Person mentee, List<Choice> choices) {
        Map<Bar, Long> excluded = new EnumMap<>(excludedForAll);
        for (Facts mentor : mentors) {
            bars(mentor.person(), mentee).forEach(bar -> excluded.merge(bar, 1L, Long::sum));
        }
        SuggestionView.WhyUnmatched reason = choices.isEmpty()
                ? SuggestionView.WhyUnmatched.NO_TEACHER_MAY_MENTOR
                : SuggestionView.WhyUnmatched.MENTORS_ARE_FULL;
        return new Unmatched(mentee.id(), reason, excluded);
    }

    private Set<Bar> bars(Person mentor, Person mentee) {
        return Eligibility.barsBetween(policy, request.kind(), mentor, mentee);
    }

    private List<Part> parts(Person mentor, Person mentee) {
        Pair pair = new Pair(mentor.id(), mentee.id());
        return Scoring.parts(
                policy.scores(),
                mentor,
                mentee,
                new Scoring.History(wishes.contains(pair), pairedBefore.contains(pair)));
    }
}
