package teacherdev.evaluation.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something new of a teacher, so that whoever computed with the old knowledge can mark it as stale.
 *
 * @param eventId the event that told it
 * @param facts what became different; never empty
 * @param day the day on which it counts, or null if it may concern any
 */
public record TeacherLearned(UUID teacherId, UUID eventId, Set<Fact> facts, LocalDate day) {

    public TeacherLearned {
        facts = Set.copyOf(facts);
    }

    /** Something that counts on one day, such as hours of an activity. */
    public static TeacherLearned on(LocalDate day, UUID teacherId, UUID eventId, Fact fact) {
        return new TeacherLearned(teacherId, eventId, Set.of(fact), day);
    }

    /** Something that may concern any day. */
    public static TeacherLearned of(UUID teacherId, UUID eventId, Fact fact) {
        return new TeacherLearned(teacherId, eventId, Set.of(fact), null);
    }
}
