package teacherdev.platform.rules.document;

/** The bounds of a document and of a run; a worst-case document is refused or ends quickly, never in an out-of-memory. */
public final class Limits {

    public static final int NODES_MAX = 50_000;
    public static final int CHARACTERS_MAX = 262_144;
    public static final int STEPS_MAX = 200;
    public static final int INPUTS_MAX = 300;
    public static final int FIELDS_MAX = 40;
    public static final int TABLES_MAX = 60;
    public static final int CELLS_MAX = 10_000;
    public static final int ROWS_MAX = 200;
    public static final int LIST_MAX = 100;
    public static final int EXAMPLES_MAX = 50;
    public static final int TEXT_MAX = 2_000;
    public static final int NAME_MAX = 60;
    public static final int RECORDS_MAX = 1_000;
    public static final int DIGITS_MAX = 40;
    public static final int PLACES_MAX = 12;

    private Limits() {}
}
