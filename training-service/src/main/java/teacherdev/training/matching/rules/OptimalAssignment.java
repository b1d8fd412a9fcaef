package teacherdev.training.matching.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Gives mentees their mentors: first as many as possible get one, then the sum of points is the highest possible.
 *
 * <p>This is a min-cost flow from mentees over the places of mentors, solved by successive shortest paths: mentees are
 * added one by one, each along the cheapest chain of rearrangements. Potentials keep all reduced costs at or above zero, so
 * that Dijkstra's algorithm finds the chain (Ahuja, Magnanti, Orlin, Network Flows, 9.7 and 12.4). A mentee may also take
 * a way out of her own, so dear that no sum of points outweighs it; whoever ends there has no mentor.
 *
 * <p>With n mentees and e edges to places the cost is at most O(n e log e); a chain is usually short. Ties go to the lower
 * index, so the result depends on nothing but the order in which mentees and mentors are given.
 */
public final class OptimalAssignment {

    private static final int NOBODY = -1;
    private static final long FAR = Long.MAX_VALUE;
    private static final Comparator<Reached> NEAREST =
            Comparator.comparingLong(Reached::distance).thenComparingInt(Reached::column);

    private final List<List<Choice>> choices;
    private final List<Places> mentors;

    /** Columns are the places of the first mentor, of the second one and so on, then the ways out of all mentees. */
    private final int[] firstPlace;

    private final int waysOut;
    private final long wayOutCost;

    private final int[] columnOf;
    private final int[] menteeAt;
    private final long[] menteePotential;
    private final long[] columnPotential;

    private final long[] distance;
    private final int[] reachedFrom;
    private final boolean[] settled;

    private record Reached(long distance, int column) {}

    /** Who mentors a mentee, and which of the mentor's new mentees she is, from 0. */
    public record Given(int mentor, int place) {}

    private OptimalAssignment(List<List<Choice>> choices, List<Places> mentors) {
        this.choices = choices;
        this.mentors = mentors;
        this.firstPlace = new int[mentors.size() + 1];
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            firstPlace[mentor + 1] = firstPlace[mentor] + mentors.get(mentor).free();
        }
        this.waysOut = firstPlace[mentors.size()];
        this.wayOutCost = dearerThanAnySum();
        int columns = waysOut + choices.size();
        this.columnOf = filled(choices.size(), NOBODY);
        this.menteeAt = filled(columns, NOBODY);
        this.menteePotential = new long[choices.size()];
        this.columnPotential = new long[columns];
        this.distance = new long[columns];
        this.reachedFrom = new int[columns];
        this.settled = new boolean[columns];
    }

    /**
     * The best assignment.
     *
     * @param choices for each mentee the mentors whom she may have
     * @param mentors what each mentor can take on
     * @return for each mentee her mentor, or nobody
     */
    public static List<Optional<Given>> solve(List<List<Choice>> choices, List<Places> mentors) {
        OptimalAssignment assignment = new OptimalAssignment(choices, mentors);
        for (int mentee = 0; mentee < choices.size(); mentee++) {
            assignment.add(mentee);
        }
        return assignment.result();
    }

    /** Leaving one more without a mentor must cost more than all that the others could gain by it. */
    private long dearerThanAnySum() {
        long most = 0;
        for (List<Choice> ofMentee : choices) {
            long dearest = 0;
            for (Choice choice : ofMentee) {
                Places places = mentors.get(choice.mentor());
                long load = Math.abs(places.points(Math.max(places.free() - 1, 0)));
                dearest = Math.max(dearest, Math.addExact(Math.abs(choice.points()), load));
            }
            most = Math.addExact(most, dearest);
        }
        return Math.addExact(1, Math.multiplyExact(2, most));
    }

    private void add(int newcomer) {
        Arrays.fill(distance, FAR);
        Arrays.fill(settled, false);
        PriorityQueue<Reached> frontier = new PriorityQueue<>(NEAREST);
        // The lowest potential that a newcomer may have is bounded by her cheapest edge.
        menteePotential[newcomer] = cheapestEdge(newcomer);
        reach(newcomer, 0, frontier);
        List<Integer> tree = new ArrayList<>();
        int end = NOBODY;
        while (end == NOBODY) {
            // The newcomer's own way out is always in the frontier until the end is found.
            Reached nearest = frontier.remove();
            int column = nearest.column();
            if (settled[column]) {
                continue;
            }
            settled[column] = true;
            if (menteeAt[column] == NOBODY) {
                end = column;
            } else {
                tree.add(column);
                reach(menteeAt[column], nearest.distance(), frontier);
            }
        }
        raisePotentials(newcomer, tree, distance[end]);
        rearrange(newcomer, end);
    }

    private long cheapestEdge(int mentee) {
        long cheapest = wayOutCost - columnPotential[waysOut + mentee];
        for (Choice choice : choices.get(mentee)) {
            for (int column = firstPlace[choice.mentor()]; column < firstPlace[choice.mentor() + 1]; column++) {
                cheapest = Math.min(cheapest, cost(choice, column) - columnPotential[column]);
            }
        }
        return cheapest;
    }

    private void reach(int mentee, long base, PriorityQueue<Reached> frontier) {
        for (Choice choice : choices.get(mentee)) {
            for (int column = firstPlace[choice.mentor()]; column < firstPlace[choice.mentor() + 1]; column++) {
                reach(mentee, column, base, cost(choice, column), frontier);
            }
        }
        reach(mentee, waysOut + mentee, base, wayOutCost, frontier);
    }

    private void reach(int mentee, int column, long base, long cost, PriorityQueue<Reached> frontier) {
        if (settled[column]) {
            return;
        }
        long far = base + cost - menteePotential[mentee] - columnPotential[column];
        if (far < distance[column]) {
            distance[column] = far;
            reachedFrom[column] = mentee;
            frontier.add(new Reached(far, column));
        }
    }

    private long cost(Choice choice, int column) {
        return -choice.points() - mentors.get(choice.mentor()).points(column - firstPlace[choice.mentor()]);
    }

    /** Makes every edge of the chain free and leaves none below zero. */
    private void raisePotentials(int newcomer, List<Integer> tree, long end) {
        menteePotential[newcomer] += end;
        for (int column : tree) {
            long nearer = end - distance[column];
            columnPotential[column] -= nearer;
            menteePotential[menteeAt[column]] += nearer;
        }
    }

    /** Everybody on the chain moves to the column over which the chain left her. */
    private void rearrange(int newcomer, int end) {
        int column = end;
        int mentee;
        do {
            mentee = reachedFrom[column];
            int left = columnOf[mentee];
            columnOf[mentee] = column;
            menteeAt[column] = mentee;
            column = left;
        } while (mentee != newcomer);
    }

    private List<Optional<Given>> result() {
        List<Optional<Given>> result = new ArrayList<>(columnOf.length);
        for (int column : columnOf) {
            result.add(column >= waysOut ? Optional.empty() : Optional.of(given(column)));
        }
        return result;
    }

    private Given given(int column) {
        int found = Arrays.binarySearch(firstPlace, column);
        int mentor = found < 0 ? -found - 2 : found;
        // A mentor without a free place begins where the next one begins.
        while (firstPlace[mentor + 1] == firstPlace[mentor]) {
            mentor++;
        }
        return new Given(mentor, column - firstPlace[mentor]);
    }

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }
}
