package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import teacherdev.training.matching.rules.Choice;
import teacherdev.training.matching.rules.OptimalAssignment;
import teacherdev.training.matching.rules.OptimalAssignment.Given;
import teacherdev.training.matching.rules.Places;
import teacherdev.training.matching.rules.Scoring;
import teacherdev.training.mentorship.rules.Eligibility;
import teacherdev.training.mentorship.rules.MentorshipPolicy;
import teacherdev.training.mentorship.rules.PairingKind;
import teacherdev.training.mentorship.rules.Person;

/**
 * The best pairs of 1,000 new teachers with 3,000 mentors by the shipped policy, from the teachers' facts to the optimum, in
 * one process: the rules of training-service as they are, without the database. The teachers are drawn from a fixed seed.
 */
final class Matching implements Measurements {

    private static final String INDUCTION = "matching-1000x3000";
    private static final String SUBJECT = "matching-1000x3000-subject";

    private static final int MENTEES = 1_000;
    private static final int MENTORS = 3_000;
    private static final int ROUNDS = 3;
    private static final long SEED = 42;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final List<String> STAGES = List.of("PRIMARY", "JUNIOR", "SENIOR");
    private static final List<String> SUBJECTS = List.of(
            "CHINESE",
            "MATHEMATICS",
            "ENGLISH",
            "PHYSICS",
            "CHEMISTRY",
            "BIOLOGY",
            "HISTORY",
            "GEOGRAPHY",
            "MUSIC",
            "ARTS");
    private static final List<String> TITLES = List.of("SECOND", "FIRST", "SENIOR");
    private static final Scoring.History NOTHING = new Scoring.History(false, false);

    @Override
    public List<String> names() {
        return List.of(INDUCTION, SUBJECT);
    }

    @Override
    public void measure(String name, Results results) throws IOException {
        PairingKind kind = name.equals(INDUCTION) ? PairingKind.INDUCTION : PairingKind.SUBJECT;
        MentorshipPolicy policy = shipped();
        Random random = new Random(SEED);
        List<Person> mentors = people(random, MENTORS, true);
        List<Person> mentees = people(random, MENTEES, false);
        long best = Long.MAX_VALUE;
        long matched = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            List<Optional<Given>> solution = solve(policy, kind, mentors, mentees);
            best = Math.min(best, System.nanoTime() - begun);
            matched = solution.stream().filter(Optional::isPresent).count();
        }
        double seconds = best / 1e9;
        System.out.printf(Locale.ROOT, "%-28s %.2f s, %d of %d with a mentor%n", name, seconds, matched, MENTEES);
        results.put(name, seconds);
    }

    private static List<Optional<Given>> solve(
            MentorshipPolicy policy, PairingKind kind, List<Person> mentors, List<Person> mentees) {
        List<Places> places = mentors.stream()
                .map(_ -> new Places(policy.capacity(), 0, policy.scores().load()))
                .toList();
        List<List<Choice>> choices = new ArrayList<>(mentees.size());
        for (Person mentee : mentees) {
            List<Choice> possible = new ArrayList<>();
            for (int mentor = 0; mentor < mentors.size(); mentor++) {
                Person candidate = mentors.get(mentor);
                if (Eligibility.bars(policy, kind, candidate, mentee, DAY).isEmpty()) {
                    possible.add(new Choice(
                            mentor, Scoring.sum(Scoring.parts(policy.scores(), candidate, mentee, NOTHING))));
                }
            }
            choices.add(possible);
        }
        return OptimalAssignment.solve(choices, places);
    }

    /** Ten counties of twenty schools. */
    private static List<Person> people(Random random, int count, boolean experienced) {
        List<Person> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String county = "5117" + String.format(Locale.ROOT, "%02d", 1 + random.nextInt(10));
            String school = county + String.format(Locale.ROOT, "%04d", 1 + random.nextInt(20));
            people.add(new Person(
                    new UUID(random.nextLong(), random.nextLong()),
                    true,
                    STAGES.get(random.nextInt(STAGES.size())),
                    Set.of(SUBJECTS.get(random.nextInt(SUBJECTS.size()))),
                    experienced ? TITLES.get(random.nextInt(TITLES.size())) : null,
                    experienced && random.nextInt(5) == 0 ? Set.of("COUNTY") : Set.of(),
                    false,
                    experienced ? DAY.minusYears(3 + random.nextInt(25)) : DAY,
                    experienced && random.nextBoolean(),
                    List.of("CN", "51", "5117", county, school)));
        }
        return people;
    }

    private static MentorshipPolicy shipped() throws IOException {
        try (InputStream policy = MentorshipPolicy.class.getResourceAsStream("/policies/mentorship.json")) {
            return new ObjectMapper().readValue(policy, MentorshipPolicy.class);
        }
    }
}
