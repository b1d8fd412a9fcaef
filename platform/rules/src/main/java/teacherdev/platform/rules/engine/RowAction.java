package teacherdev.platform.rules.engine;

import teacherdev.platform.rules.trace.Explanation;

/** A step that is computed row by row. */
record RowAction(Variable variable, String step, String note, RowCode code, Finish finish) implements Action {

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        if (finish.cut() != null) {
            run.open(finish.cut());
        }
        Run.RowFrame frame = run.frame(variable.level());
        for (int row = 0; row < column.length; row++) {
            try {
                frame.at(row);
                if (finish.applies(frame)) {
                    Object value = code.in(frame);
                    column[row] = finish.bounded(value, frame, run, row);
                    if (code instanceof RequireCode require && Boolean.FALSE.equals(value)) {
                        refuse(run, row, require, frame);
                    }
                } else {
                    column[row] = finish.otherwise(frame, code.type(), code instanceof RequireCode);
                    noCut(run, row);
                }
            } catch (Failure failure) {
                run.fail(column, row, variable.level(), failure);
                if (finish.cut() != null) {
                    run.column(finish.cut().slot())[row] = Run.FAILED;
                }
            }
        }
    }

    private void noCut(Run run, int row) {
        if (finish.cut() != null) {
            run.column(finish.cut().slot())[row] = teacherdev.platform.rules.number.Rational.ZERO;
        }
    }

    private void refuse(Run run, int row, RequireCode require, Run.RowFrame frame) {
        int person = variable.level() instanceof Level.OfPerson ? row : -1;
        require.reasons(frame)
                .forEach(reason -> run.refusals().add(new Refusal(person, step, reason.path(), reason.text(), note)));
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        Run.RowFrame frame = run.frame(variable.level()).at(row);
        if (!finish.applies(frame)) {
            explanation.say(
                    "不适用(条件 " + finish.when().leaf().source() + " 不成立)",
                    "does not apply (" + finish.when().leaf().source() + " is not true)");
            return;
        }
        code.explain(frame, explanation);
        if (finish.changesValues()) {
            finish.explain(code.in(frame), run.column(variable.slot())[row], frame, explanation);
        }
    }
}
