package teacherdev.teacher.eligibility.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import teacherdev.platform.rules.engine.ConditionState;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;

/**
 * How conditions come true in time while the facts stay as they are: years and months between a fact's date and the day
 * of the question grow only on the monthly returns of that date, so these days are all that need to be tried.
 */
public final class Outlook {

    /** A working life; what is not met by then never will be. */
    private static final int YEARS_AHEAD = 45;

    private final Program program;
    private final Function<LocalDate, PersonData> person;

    /** @param person what is known of the person, and what follows from it for a day */
    public Outlook(Program program, Function<LocalDate, PersonData> person) {
        this.program = program;
        this.person = person;
    }

    /**
     * From when on conditions will be met.
     *
     * @param conditions the first later day on which each is met, by its path; absent if there is none
     * @param all the first later day on which all of them are met together
     */
    public record Dates(Map<String, LocalDate> conditions, Optional<LocalDate> all) {}

    /** The outcome on a day. */
    public Outcome on(LocalDate day) {
        return program.run(Question.on(program, day), List.of(person.apply(day)));
    }

    /** Looks for the days after a day on which the conditions that are not met then come true. */
    public Dates after(LocalDate day, Collection<LocalDate> facts, Collection<String> unmet) {
        Map<String, LocalDate> found = new HashMap<>();
        if (unmet.isEmpty()) {
            return new Dates(found, Optional.empty());
        }
        for (LocalDate candidate : candidates(day, facts)) {
            List<ConditionState> states = on(candidate).conditions(0);
            states.stream()
                    .filter(state -> state.met() && unmet.contains(state.path()))
                    .forEach(state -> found.putIfAbsent(state.path(), candidate));
            if (!states.isEmpty() && states.stream().allMatch(ConditionState::met)) {
                return new Dates(found, Optional.of(candidate));
            }
        }
        return new Dates(found, Optional.empty());
    }

    private static NavigableSet<LocalDate> candidates(LocalDate day, Collection<LocalDate> facts) {
        NavigableSet<LocalDate> candidates = new TreeSet<>();
        LocalDate end = day.plusYears(YEARS_AHEAD);
        for (LocalDate fact : facts) {
            int months = (int) Math.max(0, fact.until(day).toTotalMonths());
            for (LocalDate next = fact.plusMonths(months); !next.isAfter(end); next = fact.plusMonths(++months)) {
                if (next.isAfter(day)) {
                    candidates.add(next);
                }
                // A day that the shorter month does not have returns on the first of the next one by some counts.
                if (next.getDayOfMonth() != fact.getDayOfMonth()
                        && next.plusDays(1).isAfter(day)) {
                    candidates.add(next.plusDays(1));
                }
            }
        }
        return candidates;
    }
}
