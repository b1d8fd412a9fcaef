package teacherdev.teacher.entry;

import java.util.Collection;
import java.util.List;

/**
 * What a feature keeps of teachers in rows with keys.
 *
 * @param <R> the row of a request
 * @param <C> what an entry says
 */
public interface EntryBook<R extends EntryRow, C> {

    /** In UPPER_SNAKE, for the audit trail. */
    String noun();

    /** Where entries are kept. */
    EntryTable<C> table();

    /** Opens a part of a request, about these people. */
    Reading<R, C> reading(Collection<Holder> holders);

    /** Decides what rows mean; it may keep what it has looked up for the part. */
    interface Reading<R, C> {

        /** What a row says; refuses what cannot be and names the field. */
        C content(R row, Holder holder);

        /**
         * Refuses what the others that she has do not allow, and names the field.
         *
         * @param isNew whether it is new, and no correction of what is known
         */
        void check(R row, C content, List<C> others, Holder holder, boolean isNew);

        /** Whether a row says what is known. */
        default boolean isKnown(C stated, C known) {
            return stated.equals(known);
        }
    }
}
