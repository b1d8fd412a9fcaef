package teacherdev.evaluation.pay.distribution;

/** By what a pool is divided. */
enum Method {
    /** By weights that are given for each recipient. */
    WEIGHTS,
    /** By results; a school's result counts once for each of its people. */
    RESULTS,
    /** By an adopted scheme, which computes what each gets. */
    SCHEME
}
