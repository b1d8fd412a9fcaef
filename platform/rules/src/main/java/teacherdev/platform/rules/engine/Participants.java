package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Who takes part in a share, a rank or a quota, and in which groups.
 *
 * @param level whose rows take part: people, or groups
 * @param within the names that part them, none for one division over all
 */
record Participants(Level level, List<String> within, Calculation where, Finish finish) {

    /** One division: its members in the order of the run. */
    record Division(List<Integer> rows) {}

    /** The divisions; rows for which the condition cannot be computed are marked as failed in the column. */
    List<Division> divide(Run run, Object[] column, boolean vetoedCount) {
        Grouping grouping = within.isEmpty() ? null : run.grouping(within);
        List<Division> divisions = new ArrayList<>();
        int count = grouping == null ? 1 : grouping.count();
        for (int i = 0; i < count; i++) {
            divisions.add(new Division(new ArrayList<>()));
        }
        Run.RowFrame frame = run.frame(level);
        for (int row = 0; row < column.length; row++) {
            try {
                frame.at(row);
                int division = grouping == null ? 0 : grouping.ofPerson()[personOf(run, row)];
                if (division >= 0 && takesPart(run, frame, row, vetoedCount)) {
                    divisions.get(division).rows().add(row);
                }
            } catch (Failure failure) {
                run.fail(column, row, level, failure);
            }
        }
        return divisions;
    }

    private int personOf(Run run, int row) {
        return level instanceof Level.OfGroup group
                ? run.grouping(group.keys()).representative().get(row)
                : row;
    }

    private boolean takesPart(Run run, Run.RowFrame frame, int row, boolean vetoedCount) {
        if (level instanceof Level.OfPerson
                && (vetoedCount ? run.vetoes().isOut(row) : run.vetoes().isVetoed(row))) {
            return false;
        }
        return selects(frame);
    }

    /** Whether the conditions of the step hold for a row. */
    boolean selects(Run.RowFrame frame) {
        return finish.applies(frame) && (where == null || where.holds(frame));
    }

    /** The level of the names that describe a division. */
    Level divisionLevel() {
        return Level.within(within);
    }
}
