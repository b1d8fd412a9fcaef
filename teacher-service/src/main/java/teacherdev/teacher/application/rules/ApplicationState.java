package teacherdev.teacher.application.rules;

import java.util.Set;

/** Where an application stands: 草稿, 已提交, 学校已评议, 公示, 通过, 不通过, 退回, 撤回. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    SCHOOL_REVIEWED,
    PUBLISHED,
    APPROVED,
    REJECTED,
    RETURNED,
    WITHDRAWN;

    /** The states into which an application may go from this one. */
    public Set<ApplicationState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(SCHOOL_REVIEWED, RETURNED, REJECTED, WITHDRAWN);
            case SCHOOL_REVIEWED -> Set.of(PUBLISHED, RETURNED, WITHDRAWN);
            case PUBLISHED -> Set.of(APPROVED, RETURNED, REJECTED, WITHDRAWN);
            case APPROVED, REJECTED, WITHDRAWN -> Set.of();
        };
    }

    public boolean mayBecome(ApplicationState later) {
        return next().contains(later);
    }

    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
