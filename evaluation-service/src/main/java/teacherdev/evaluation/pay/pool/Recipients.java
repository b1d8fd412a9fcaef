package teacherdev.evaluation.pay.pool;

/** Among whom a pool is divided. */
public enum Recipients {
    SCHOOLS,
    STAFF
}
