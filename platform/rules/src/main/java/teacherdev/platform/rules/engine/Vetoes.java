package teacherdev.platform.rules.engine;

import java.util.BitSet;

/** Who has been excluded so far, and what is to happen with the share. */
final class Vetoes {

    private final BitSet redistributed;
    private final BitSet backToPool;

    Vetoes(int people) {
        redistributed = new BitSet(people);
        backToPool = new BitSet(people);
    }

    void redistribute(int person) {
        redistributed.set(person);
    }

    void giveBack(int person) {
        backToPool.set(person);
    }

    /** Excluded, the share is for the others: she does not count at all. */
    boolean isOut(int person) {
        return redistributed.get(person);
    }

    /** Excluded in whichever way. */
    boolean isVetoed(int person) {
        return redistributed.get(person) || backToPool.get(person);
    }
}
