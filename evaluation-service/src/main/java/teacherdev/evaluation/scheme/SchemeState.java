package teacherdev.evaluation.scheme;

import java.time.LocalDate;

/** Where a scheme is in its life. The last two follow from the dates of an adopted one. */
public enum SchemeState {
    DRAFT,
    CONSULTATION,
    ADOPTED,
    EFFECTIVE,
    RETIRED;

    /** The state on a day of a scheme that is stored with a state and dates. */
    static SchemeState on(LocalDate day, SchemeState stored, LocalDate effectiveFrom, LocalDate effectiveTo) {
        if (stored != ADOPTED) {
            return stored;
        }
        if (effectiveTo != null && !effectiveTo.isAfter(day)) {
            return RETIRED;
        }
        return effectiveFrom.isAfter(day) ? ADOPTED : EFFECTIVE;
    }
}
