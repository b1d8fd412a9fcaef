package teacherdev.teacher.termgoal.rules;

import java.util.EnumSet;
import java.util.Set;

/** How far the goals of a term have come. */
public enum GoalState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    AGREED,
    MID_TERM_REVIEWED,
    CONCLUDED,
    WITHDRAWN;

    /** Whether the goals may still be rewritten. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    public boolean mayBecome(GoalState next) {
        return followers().contains(next);
    }

    private Set<GoalState> followers() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(AGREED, RETURNED, WITHDRAWN);
            // A term that is cut short has no middle.
            case AGREED -> EnumSet.of(MID_TERM_REVIEWED, CONCLUDED, WITHDRAWN);
            case MID_TERM_REVIEWED -> EnumSet.of(CONCLUDED, WITHDRAWN);
            case CONCLUDED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(GoalState.class);
        };
    }
}
