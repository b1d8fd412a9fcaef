package teacherdev.platform.rules.leaf;

import teacherdev.platform.rules.number.Rational;

/** Where an expression reads its names while it is evaluated: a person, a group, the scheme or a record. */
public interface Frame {

    /**
     * The value of a name.
     *
     * @return a Rational, String, Boolean, LocalDate or Object[] (a list; records are rows of Object[]); null if missing
     */
    Object read(int slot);

    /** Counts work that grows with the data, so that a run stays within its bounds. */
    void spend(int work);

    /** Counts the work of a number that has just been computed, and hands it on. */
    default Rational counted(Rational number) {
        int extra = number.extraWork();
        if (extra > 0) {
            spend(extra);
        }
        return number;
    }
}
