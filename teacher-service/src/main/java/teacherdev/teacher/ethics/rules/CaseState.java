package teacherdev.teacher.ethics.rules;

import java.util.Set;

/** Where a case stands: 已报告, 已申辩, 已查实, 不成立, 已处分, 已修复. */
public enum CaseState {
    REPORTED,
    REPLIED,
    CONFIRMED,
    DISMISSED,
    SANCTIONED,
    REPAIRED;

    /** The states into which a case may go from this one. */
    public Set<CaseState> next() {
        return switch (this) {
            case REPORTED -> Set.of(REPLIED, CONFIRMED, DISMISSED);
            case REPLIED -> Set.of(CONFIRMED, DISMISSED);
            case CONFIRMED -> Set.of(SANCTIONED, REPAIRED);
            case SANCTIONED -> Set.of(REPAIRED);
            case DISMISSED, REPAIRED -> Set.of();
        };
    }

    public boolean mayBecome(CaseState later) {
        return next().contains(later);
    }
}
