package teacherdev.evaluation.pay.source;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.Pool;

/** Something whose results pools may be divided by, once they are final. */
interface FinalResults {

    /** What is known of it before anything is read. */
    sealed interface Standing {}

    /** It does not exist, or is none of the pool's organisation. */
    record Unknown() implements Standing {}

    /** @param state in which it is, for people */
    record NotFinal(String title, String state) implements Standing {}

    record Final(String title) implements Standing {}

    Standing standing(Pool pool, UUID id);

    /** Whether there is such a field. */
    boolean has(String field);

    /** The values by recipient; who has none is absent. */
    Map<String, Read> values(Pool pool, UUID id, Wanted wanted, Collection<String> recipients);
}
