package teacherdev.platform.rules.finding;

/** The stable codes of what can be wrong; the first group with the document, the second with the data of a run. */
public enum FindingCode {
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_TYPE,
    OUT_OF_BOUNDS,
    TOO_LARGE,
    DUPLICATE_NAME,
    INVALID_NAME,
    UNKNOWN_NAME,
    FORWARD_REFERENCE,
    WRONG_LEVEL,
    SYNTAX,
    WEIGHTS_DO_NOT_ADD_UP,
    UNKNOWN_TABLE,
    TABLE_SHAPE,
    TABLE_KEY_IMPOSSIBLE,
    TABLE_KEY_MISSING,
    FORBIDDEN_INDICATOR,
    EXAMPLE_FAILED,

    MISSING_VALUE,
    UNKNOWN_INPUT,
    DUPLICATE_PERSON,
    DIVISION_BY_ZERO,
    NUMBER_TOO_LONG,
    NO_BAND,
    EMPTY_LIST,
    DATE_OUT_OF_RANGE,
    NEGATIVE_POOL,
    SUB_CENT_POOL,
    NEGATIVE_WEIGHT,
    ALL_WEIGHTS_ZERO,
    POOL_EXCEEDED,
    NO_CONTRIBUTORS,
    LIMIT_EXCEEDED
}
