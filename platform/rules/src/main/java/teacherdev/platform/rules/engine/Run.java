package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Frame;

/** The columns of one run while it is computed, and what was noticed on the way. */
final class Run {

    /** Stands in a cell whose value could not be computed. */
    static final Object FAILED = Mark.FAILED;

    private enum Mark {
        FAILED
    }

    private final List<String> people;
    private final Object[][] cells;
    private final Level[] levels;
    private final Grouping[] groupings;
    private final Map<List<String>, Grouping> groupingByKeys = new HashMap<>();
    private final Map<Integer, Object> memos = new HashMap<>();
    private final Vetoes vetoes;
    private final Findings findings = new Findings();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Variable> variables;
    private final Work work;

    Run(List<Variable> variables, List<String> people, Patience patience) {
        this.people = people;
        this.work = new Work(people.size(), patience);
        this.cells = new Object[variables.size()][];
        this.levels = variables.stream().map(Variable::level).toArray(Level[]::new);
        this.groupings = new Grouping[variables.size()];
        this.vetoes = new Vetoes(people.size());
        this.variables = new HashMap<>();
        variables.forEach(variable -> this.variables.put(variable.name(), variable));
    }

    static boolean isFailed(Object value) {
        return value instanceof Mark;
    }

    int people() {
        return people.size();
    }

    String personId(int person) {
        return people.get(person);
    }

    Findings findings() {
        return findings;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Note> notes() {
        return notes;
    }

    Vetoes vetoes() {
        return vetoes;
    }

    Object[] column(int slot) {
        return cells[slot];
    }

    /** Makes room for the values of a name. */
    Object[] open(Variable variable) {
        int rows = rows(variable.level());
        if (variable.level() instanceof Level.OfGroup group) {
            groupings[variable.slot()] = grouping(group.keys());
        }
        cells[variable.slot()] = new Object[rows];
        return cells[variable.slot()];
    }

    int rows(Level level) {
        return switch (level) {
            case Level.OfScheme _ -> 1;
            case Level.OfPerson _ -> people.size();
            case Level.OfGroup group -> grouping(group.keys()).count();
        };
    }

    /** The groups by some names; they are formed once. */
    Grouping grouping(List<String> keys) {
        Grouping known = groupingByKeys.get(keys);
        if (known == null) {
            known = grouped(keys); // may itself need the groups of a key
            groupingByKeys.put(keys, known);
        }
        return known;
    }

    private Grouping grouped(List<String> keys) {
        List<Object[]> columns = new ArrayList<>();
        for (String key : keys) {
            Variable variable = variables.get(key);
            Object[] values = new Object[people.size()];
            for (int person = 0; person < values.length; person++) {
                int row = rowOf(variable.level(), person);
                values[person] = row < 0 ? FAILED : cells[variable.slot()][row];
                if (values[person] == null) {
                    findings.add(withoutGroup(people.get(person), person, key));
                }
            }
            columns.add(values);
        }
        return Grouping.by(columns, people.size());
    }

    private static Finding withoutGroup(String id, int person, String key) {
        return new Finding(
                FindingCode.MISSING_VALUE,
                "people[" + person + "]",
                null,
                id,
                key,
                Message.of("缺少 “" + key + "” 的值,无法分组", "\"" + key + "\" has no value to group by"));
    }

    /** The number of the person's row in a level, or -1 if she is in no group. */
    int rowOf(Level level, int person) {
        return switch (level) {
            case Level.OfScheme _ -> 0;
            case Level.OfPerson _ -> person;
            case Level.OfGroup group -> grouping(group.keys()).ofPerson()[person];
        };
    }

    /** A frame that is moved from row to row of a level. */
    RowFrame frame(Level level) {
        Grouping grouping = level instanceof Level.OfGroup group ? grouping(group.keys()) : null;
        return new RowFrame(level, grouping);
    }

    void fail(Object[] column, int row, Level level, Failure failure) {
        column[row] = FAILED;
        report(failure, level, row);
    }

    /** Adds what a row failed for; a mere consequence of it adds nothing. */
    void report(Failure failure, Level level, int row) {
        Finding finding = failure.finding();
        if (finding != null) {
            findings.add(level instanceof Level.OfPerson ? finding.of(people.get(row)) : finding);
        }
    }

    void spend(int amount) {
        work.spend(amount);
    }

    void remember(int slot, Object memo) {
        memos.put(slot, memo);
    }

    Object memo(int slot) {
        return memos.get(slot);
    }

    /** Reads names for one row: a person, a group (through one of its people) or the scheme. */
    final class RowFrame implements Frame {

        private final Level level;
        private final Grouping grouping;
        private int person = -1;

        private RowFrame(Level level, Grouping grouping) {
            this.level = level;
            this.grouping = grouping;
        }

        RowFrame at(int row) {
            person = switch (level) {
                case Level.OfScheme _ -> -1;
                case Level.OfPerson _ -> row;
                case Level.OfGroup _ -> grouping.representative().get(row);
            };
            return this;
        }

        @Override
        public Object read(int slot) {
            Object value = raw(slot);
            if (isFailed(value)) {
                throw Failure.consequence();
            }
            return value;
        }

        private Object raw(int slot) {
            Object[] column = cells[slot];
            return switch (levels[slot]) {
                case Level.OfScheme _ -> column[0];
                case Level.OfPerson _ -> column[person];
                case Level.OfGroup _ -> {
                    int group = groupings[slot].ofPerson()[person];
                    yield group < 0 ? FAILED : column[group];
                }
            };
        }

        @Override
        public void spend(int amount) {
            work.spend(amount);
        }
    }
}
