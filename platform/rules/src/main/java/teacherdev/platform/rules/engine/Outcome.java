package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;
import teacherdev.platform.rules.trace.TraceLine;

/** What a run gave. If there are findings, the data are to blame for them and no value should be used. */
public final class Outcome {

    private final Program program;
    private final Run run;

    Outcome(Program program, Run run) {
        this.program = program;
        this.run = run;
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
        List<TraceLine> lines = new ArrayList<>();
        for (StepProgram step : program.steps()) {
            lines.add(line(step, person));
        }
        return lines;
    }

    private TraceLine line(StepProgram program, int person) {
        Variable variable = program.variable();
        int row = run.rowOf(variable.level(), person);
        Object value = row < 0 ? null : run.column(variable.slot())[row];
        Explanation explanation = new Explanation();
        if (row >= 0 && !Run.isFailed(value)) {
            program.action().explain(run, row, explanation);
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Variable used : program.uses()) {
            int usedRow = run.rowOf(used.level(), person);
            Object read = usedRow < 0 ? null : run.column(used.slot())[usedRow];
            if (read != null && !Run.isFailed(read)) {
                inputs.put(used.name(), Shown.value(read, used.places()));
            }
        }
        Step step = program.step();
        Object shown = Run.isFailed(value) ? null : Shown.value(value, variable.places());
        String unit = step.unit() == null ? null : step.unit();
        return new TraceLine(
                step.id(),
                program.kind(),
                shown,
                unit,
                program.expression(),
                inputs,
                explanation.details(),
                step.note(),
                text(step, shown, unit, inputs, explanation));
    }

    private static Message text(
            Step step, Object shown, String unit, Map<String, Object> inputs, Explanation explanation) {
        String name = step.label() == null ? step.id() : step.label();
        String value = (shown == null ? "—" : shown) + (unit == null ? "" : " " + unit);
        StringBuilder zh = new StringBuilder(name + " = " + value);
        StringBuilder en = new StringBuilder(name + " = " + value);
        String join = ":";
        for (Message sentence : explanation.sentences()) {
            zh.append(join).append(sentence.zh());
            en.append(join.equals(":") ? ": " : "; ").append(sentence.en());
            join = ";";
        }
        if (!inputs.isEmpty()) {
            List<String> read = new ArrayList<>();
            inputs.forEach((input, inputValue) -> read.add(input + " = " + inputValue));
            zh.append("。其中 ").append(String.join(",", read));
            en.append(". With ").append(String.join(", ", read));
        }
        if (step.note() != null) {
            zh.append("。依据:").append(step.note());
            en.append(". Source: ").append(step.note());
        }
        return Message.of(zh.append("。").toString(), en.append(".").toString());
    }
}
