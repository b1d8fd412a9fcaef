package teacherdev.platform.rules.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.TraceLine;

/** What a run gave. If there are findings, the data are to blame for them and no value should be used. */
public final class Outcome {

    private final Program program;
    private final Run run;
    private final TraceWriting traces;

    Outcome(Program program, Run run) {
        this.program = program;
        this.run = run;
        this.traces = new TraceWriting(program, run);
    }

    /** What is wrong with the data; empty if every value could be computed. */
    public List<Finding> findings() {
        return run.findings().list();
    }

    public List<Refusal> refusals() {
        return List.copyOf(run.refusals());
    }

    /** Every condition of a person's require steps, met or not, in the order of the document. */
    public List<ConditionState> conditions(int person) {
        return new ConditionReading(program, run).of(person);
    }

    public List<Note> notes() {
        return List.copyOf(run.notes());
    }

    public int people() {
        return run.people();
    }

    public String personId(int person) {
        return run.personId(person);
    }

    /** The values of the steps that are computed once, as they are shown: decimal strings, texts, booleans. */
    public Map<String, Object> schemeValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Variable variable : stepVariables()) {
            if (variable.level() instanceof Level.OfScheme) {
                put(values, variable, 0);
            }
        }
        return values;
    }

    /** The values of a person's steps and of her groups' steps, as they are shown. */
    public Map<String, Object> values(int person) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Variable variable : stepVariables()) {
            if (!(variable.level() instanceof Level.OfScheme)) {
                put(values, variable, run.rowOf(variable.level(), person));
            }
        }
        return values;
    }

    /** The exact number of a step for a person, for storing or adding up; empty if it is no number or there is none. */
    public Optional<Rational> number(String name, int person) {
        return program.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .map(variable -> run.column(variable.slot())[run.rowOf(variable.level(), person)])
                .filter(Rational.class::isInstance)
                .map(Rational.class::cast);
    }

    /** The exact sum of a step's numbers: over people, over groups (each once), or the scheme's own; empty if it is no number. */
    public Optional<Rational> total(String name) {
        return program.variables().stream()
                .filter(variable -> variable.name().equals(name) && variable.type() == Scalar.NUMBER)
                .findFirst()
                .map(variable -> Arrays.stream(run.column(variable.slot()))
                        .filter(Rational.class::isInstance)
                        .map(Rational.class::cast)
                        .reduce(Rational.ZERO, Rational::plus));
    }

    private List<Variable> stepVariables() {
        return program.variables().stream()
                .filter(variable -> !program.scheme().inputs().containsKey(variable.name())
                        && !program.scheme().schemeInputs().containsKey(variable.name())
                        && !program.scheme().params().containsKey(variable.name()))
                .toList();
    }

    private void put(Map<String, Object> values, Variable variable, int row) {
        Object value = row < 0 ? null : run.column(variable.slot())[row];
        if (value != null && !Run.isFailed(value)) {
            values.put(variable.name(), Shown.value(value, variable.places()));
        }
    }

    /** Why a person's values are what they are, step by step. */
    public List<TraceLine> trace(int person) {
        return traces.of(person);
    }
}
