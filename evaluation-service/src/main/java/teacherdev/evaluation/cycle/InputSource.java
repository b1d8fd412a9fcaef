package teacherdev.evaluation.cycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.roster.Fact;

/**
 * Something that knows values of people. An input of a scheme whose {@code source} names one is collected from it and
 * cannot be entered by hand.
 */
public interface InputSource {

    /** The names under which schemes ask for values. */
    Set<String> names();

    /** The kinds of facts that a value is made of; empty if events tell nothing that changes it. */
    Set<Fact> facts(String name);

    /**
     * The values that are known: plain values by teacher. Who is absent from the answer has no value, which is missing and
     * never zero.
     */
    Map<UUID, Object> values(String name, Question question);

    /**
     * What is asked.
     *
     * @param to the first day after the period
     * @param on the census day
     */
    record Question(UUID cycleId, UUID[] teacherIds, LocalDate from, LocalDate to, LocalDate on, int sampleMin) {}
}
