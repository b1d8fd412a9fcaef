package teacherdev.teacher.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.bulk.RowKey;

/**
 * What a feature keeps of teachers in rows with keys. Reads and writes are for many at once, in statements whose number does
 * not depend on them.
 *
 * @param <R> the row of a request
 * @param <C> what an entry says
 */
public interface EntryBook<R extends EntryRow, C> {

    /** In UPPER_SNAKE, for the audit trail. */
    String noun();

    /** Everything that is known of these teachers, and whatever has one of these keys. */
    List<Entry<C>> known(UUID[] teacherIds, Collection<RowKey> keys);

    /** Opens a part of a request, about these people. */
    Reading<R, C> reading(Collection<Holder> holders);

    void write(List<UUID> superseded, List<Entry<C>> recorded, Instant now);

    /** Notes under which keys entries are known from now on that a person recorded; no history, and no event. */
    void claim(List<Entry<C>> entries);

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
