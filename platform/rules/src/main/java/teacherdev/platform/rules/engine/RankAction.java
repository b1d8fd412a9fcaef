package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * The place within a division: equal rows have the same place. Who takes no part has no place.
 *
 * @param dense whether the place after several equal ones is the next number (1, 1, 2) or counts them (1, 1, 3)
 * @param tiesNoted whether equal rows are for a person to decide
 */
record RankAction(Variable variable, Participants participants, Criteria criteria, boolean dense, boolean tiesNoted)
        implements Action {

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        for (Participants.Division division : participants.divide(run, column, false)) {
            place(run, column, criteria.sorted(run, variable.level(), division.rows(), column));
        }
        others(run, column, variable, participants);
    }

    /** Who takes no part has the value that the step states otherwise, or none. */
    static void others(Run run, Object[] column, Variable variable, Participants participants) {
        Calculation otherwise = participants.finish().otherwise();
        if (otherwise == null) {
            return;
        }
        Run.RowFrame frame = run.frame(variable.level());
        for (int row = 0; row < column.length; row++) {
            if (column[row] == null) {
                try {
                    column[row] = otherwise.in(frame.at(row));
                } catch (Failure failure) {
                    run.fail(column, row, variable.level(), failure);
                }
            }
        }
    }

    private void place(Run run, Object[] column, List<Criteria.Placed> sorted) {
        int place = 0;
        List<String> tied = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean equal =
                    i > 0 && sorted.get(i).values().equals(sorted.get(i - 1).values());
            if (!equal) {
                note(run, tied);
                place = dense ? place + 1 : i + 1;
            } else if (tied.isEmpty()) {
                tied.add(id(run, sorted.get(i - 1).row()));
            }
            if (equal) {
                tied.add(id(run, sorted.get(i).row()));
            }
            column[sorted.get(i).row()] = Rational.of(place);
        }
        note(run, tied);
    }

    private String id(Run run, int row) {
        return variable.level() instanceof Level.OfPerson ? run.personId(row) : String.valueOf(row + 1);
    }

    private void note(Run run, List<String> tied) {
        if (tiesNoted && !tied.isEmpty()) {
            run.notes()
                    .add(new Note(
                            Note.Code.TIE,
                            variable.name(),
                            tied,
                            Message.of("完全并列,需由人决定", "a full tie, for a person to decide")));
        }
        tied.clear();
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        if (run.column(variable.slot())[row] == null) {
            explanation.say("不参与排名", "takes no part in the ranking");
            return;
        }
        String by = criteria.shown(run, variable.level(), row);
        explanation.detail("by", by).say("按 " + by + " 排名", "ranked by " + by);
    }
}
