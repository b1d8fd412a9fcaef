package teacherdev.platform.rules.leaf;

/** Where an expression reads its names while it is evaluated: a person, a group, the scheme or a record. */
public interface Frame {

    /**
     * The value of a name.
     *
     * @return a Rational, String, Boolean, LocalDate or Object[] (a list; records are rows of Object[]); null if missing
     */
    Object read(int slot);

    /** Counts work that grows with the data, so that a run stays within its bounds. */
    void spend(int rows);
}
