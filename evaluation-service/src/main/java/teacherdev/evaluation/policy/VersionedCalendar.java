package teacherdev.evaluation.policy;

/** A year's calendar with the version that an update names. */
record VersionedCalendar(long version, Calendar calendar) {}
