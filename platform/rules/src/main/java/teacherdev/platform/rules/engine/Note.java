package teacherdev.platform.rules.engine;

import java.util.List;
import teacherdev.platform.rules.finding.Message;

/**
 * Something that a person should look at, though nothing is wrong with the document.
 *
 * @param people the ids of those concerned, in the order of the run
 */
public record Note(Code code, String step, List<String> people, Message text) {

    /** The stable codes. */
    public enum Code {
        TIE_AT_CUTOFF,
        TIE,
        SCALED_TO_POOL,
        UNALLOCATED,
        PARTIAL_CHARGE
    }

    public Note {
        people = List.copyOf(people);
    }
}
