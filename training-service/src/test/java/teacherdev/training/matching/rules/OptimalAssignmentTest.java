package teacherdev.training.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.training.matching.rules.OptimalAssignment.Given;

class OptimalAssignmentTest {

    private static final int INSTANCES = 3_000;

    private record Instance(List<List<Choice>> choices, List<Places> mentors) {}

    /** How many have a mentor, and the points of all pairs: compared in this order. */
    private record Value(long matched, long points) {
        boolean isBelow(Value other) {
            return matched != other.matched ? matched < other.matched : points < other.points;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldFindWhatTryingEverythingFinds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < INSTANCES; i++) {
            Instance instance = anInstance(random);

            List<Optional<Given>> solution = OptimalAssignment.solve(instance.choices(), instance.mentors());

            assertThat(value(instance, solution))
                    .as("instance %s of seed %s: %s", i, seed, instance)
                    .isEqualTo(bestOfAll(instance, 0, new int[instance.mentors().size()]));
        }
    }

    @Test
    void shouldLeaveAsFewAsPossibleWithoutAMentorBeforeItLooksAtPoints() {
        // Given the second mentee may have the first mentor only, for whom the first mentee would be worth a million
        List<List<Choice>> choices =
                List.of(List.of(new Choice(0, 1_000_000), new Choice(1, -50)), List.of(new Choice(0, 0)));
        List<Places> mentors = List.of(new Places(1, 0, 0), new Places(1, 0, 0));

        List<Optional<Given>> solution = OptimalAssignment.solve(choices, mentors);

        assertThat(solution).containsExactly(Optional.of(new Given(1, 0)), Optional.of(new Given(0, 0)));
    }

    @Test
    void shouldSpreadMenteesOverMentorsOfEqualWorth() {
        List<Choice> both = List.of(new Choice(0, 10), new Choice(1, 10));
        List<Places> mentors = List.of(new Places(2, 0, -3), new Places(2, 0, -3));

        List<Optional<Given>> solution = OptimalAssignment.solve(List.of(both, both), mentors);

        assertThat(solution).containsExactly(Optional.of(new Given(0, 0)), Optional.of(new Given(1, 0)));
    }

    @Test
    void shouldGiveNobodyToAMenteeWithoutAChoice() {
        List<Optional<Given>> solution =
                OptimalAssignment.solve(List.of(List.of(), List.of(new Choice(0, 1))), List.of(new Places(0, 2, 0)));

        assertThat(solution).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void shouldSolveACountyWithAThousandNewTeachersInTime() {
        Random random = new Random(7);
        List<Places> mentors = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            mentors.add(new Places(2, random.nextInt(2), -8));
        }
        List<List<Choice>> choices = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            List<Choice> ofMentee = new ArrayList<>();
            int subject = i % 12;
            for (int mentor = subject; mentor < 3_000; mentor += 12) {
                ofMentee.add(new Choice(mentor, random.nextInt(100)));
            }
            choices.add(ofMentee);
        }

        List<Optional<Given>> solution =
                assertTimeout(Duration.ofSeconds(5), () -> OptimalAssignment.solve(choices, mentors));

        assertThat(solution).allMatch(Optional::isPresent);
    }

    private static Instance anInstance(Random random) {
        List<Places> mentors = new ArrayList<>();
        int mentorCount = random.nextInt(5);
        for (int mentor = 0; mentor < mentorCount; mentor++) {
            mentors.add(new Places(random.nextInt(3), random.nextInt(3), -random.nextInt(6)));
        }
        List<List<Choice>> choices = new ArrayList<>();
        int menteeCount = random.nextInt(6);
        for (int mentee = 0; mentee < menteeCount; mentee++) {
            List<Choice> ofMentee = new ArrayList<>();
            for (int mentor = 0; mentor < mentorCount; mentor++) {
                if (random.nextInt(3) > 0) {
                    ofMentee.add(new Choice(mentor, random.nextInt(21) - 8));
                }
            }
            choices.add(ofMentee);
        }
        return new Instance(choices, mentors);
    }

    private static Value value(Instance instance, List<Optional<Given>> solution) {
        int[] added = new int[instance.mentors().size()];
        long matched = 0;
        long points = 0;
        for (int mentee = 0; mentee < solution.size(); mentee++) {
            if (solution.get(mentee).isPresent()) {
                int mentor = solution.get(mentee).get().mentor();
                matched++;
                points += points(instance, mentee, mentor)
                        + instance.mentors().get(mentor).points(added[mentor]++);
                assertThat(added[mentor])
                        .isLessThanOrEqualTo(instance.mentors().get(mentor).free());
            }
        }
        return new Value(matched, points);
    }

    private static long points(Instance instance, int mentee, int mentor) {
        return instance.choices().get(mentee).stream()
                .filter(choice -> choice.mentor() == mentor)
                .findFirst()
                .orElseThrow()
                .points();
    }

    private static Value bestOfAll(Instance instance, int mentee, int[] added) {
        if (mentee == instance.choices().size()) {
            return new Value(0, 0);
        }
        Value best = bestOfAll(instance, mentee + 1, added);
        for (Choice choice : instance.choices().get(mentee)) {
            Places places = instance.mentors().get(choice.mentor());
            if (added[choice.mentor()] < places.free()) {
                long load = places.points(added[choice.mentor()]++);
                Value rest = bestOfAll(instance, mentee + 1, added);
                added[choice.mentor()]--;
                Value with = new Value(rest.matched() + 1, rest.points() + choice.points() + load);
                best = best.isBelow(with) ? with : best;
            }
        }
        return best;
    }
}
