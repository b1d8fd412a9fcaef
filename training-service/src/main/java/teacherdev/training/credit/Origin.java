package teacherdev.training.credit;

/** Where hours come from: 培训活动, 期初结转, 外部认定. */
public enum Origin {
    ACTIVITY,
    /** What an older system had counted, carried over as one entry. */
    OPENING_BALANCE,
    /** Hours earned elsewhere, such as national training or another county's. */
    OUTSIDE
}
