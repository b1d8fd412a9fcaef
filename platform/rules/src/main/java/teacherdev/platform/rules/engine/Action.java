package teacherdev.platform.rules.engine;

import teacherdev.platform.rules.trace.Explanation;

/** What a compiled step does. */
interface Action {

    /** Fills the step's columns for all rows. */
    void run(Run run);

    /** Says why the value of a row is what it is; called after the run, for one row at a time. */
    void explain(Run run, int row, Explanation explanation);
}
