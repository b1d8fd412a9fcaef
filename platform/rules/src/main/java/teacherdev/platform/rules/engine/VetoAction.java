package teacherdev.platform.rules.engine;

import teacherdev.platform.rules.document.Rule.VetoPolicy;
import teacherdev.platform.rules.trace.Explanation;

/**
 * Exclusion of people from all later shares, ranks and quotas. With {@code redistribute} they do not count at all, not in
 * aggregates either; with {@code back_to_pool} their share is computed and stays unallocated. The value is whether the
 * person is excluded.
 */
record VetoAction(
        Variable variable, String step, String note, Calculation when, Template text, VetoPolicy policy, String path)
        implements Action {

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        Run.RowFrame frame = run.frame(Level.PERSON);
        for (int person = 0; person < column.length; person++) {
            try {
                boolean vetoed = when.holds(frame.at(person));
                column[person] = vetoed;
                if (vetoed) {
                    exclude(run, person, frame);
                }
            } catch (Failure failure) {
                run.fail(column, person, Level.PERSON, failure);
            }
        }
    }

    private void exclude(Run run, int person, Run.RowFrame frame) {
        if (policy == VetoPolicy.REDISTRIBUTE) {
            run.vetoes().redistribute(person);
        } else {
            run.vetoes().giveBack(person);
        }
        run.refusals().add(new Refusal(person, step, path, text.in(frame), note));
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        boolean vetoed = Boolean.TRUE.equals(run.column(variable.slot())[row]);
        explanation.detail("policy", policy.name().toLowerCase(java.util.Locale.ROOT));
        if (vetoed) {
            explanation.say(
                    "一票否决:" + when.leaf().source(), "excluded: " + when.leaf().source());
        } else {
            explanation.say("未触发否决", "not excluded");
        }
    }
}
