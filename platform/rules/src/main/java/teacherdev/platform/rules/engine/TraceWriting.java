package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.trace.Explanation;
import teacherdev.platform.rules.trace.TraceLine;

/** Writes the traces of a run. What is computed once for the scheme is explained once, and stands in every trace. */
final class TraceWriting {

    private static final int CHARACTERS_EXPECTED = 240;

    private final List<StepProgram> steps;
    private final Run run;
    private final boolean[] isOfScheme;
    private final TraceLine[] ofScheme;

    TraceWriting(Program program, Run run) {
        this.steps = program.steps();
        this.run = run;
        this.isOfScheme = new boolean[steps.size()];
        this.ofScheme = new TraceLine[steps.size()];
        for (int i = 0; i < isOfScheme.length; i++) {
            isOfScheme[i] = steps.get(i).isOfScheme();
        }
    }

    List<TraceLine> of(int person) {
        List<TraceLine> lines = new ArrayList<>(steps.size());
        for (int i = 0; i < ofScheme.length; i++) {
            StepProgram step = steps.get(i);
            if (isOfScheme[i]) {
                if (ofScheme[i] == null) {
                    ofScheme[i] = line(step, person);
                }
                lines.add(ofScheme[i]);
            } else {
                lines.add(line(step, person));
            }
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
        return new TraceLine(
                step.id(),
                program.kind(),
                shown,
                step.unit(),
                program.expression(),
                inputs,
                explanation.details(),
                step.note(),
                text(step, shown, inputs, explanation));
    }

    private static Message text(Step step, Object shown, Map<String, Object> inputs, Explanation explanation) {
        StringBuilder zh = new StringBuilder(CHARACTERS_EXPECTED);
        zh.append(step.label() == null ? step.id() : step.label()).append(" = ");
        zh.append(shown == null ? "—" : shown);
        if (step.unit() != null) {
            zh.append(' ').append(step.unit());
        }
        StringBuilder en = new StringBuilder(CHARACTERS_EXPECTED).append(zh);
        String before = ":";
        for (Message sentence : explanation.sentences()) {
            zh.append(before).append(sentence.zh());
            en.append(before.equals(":") ? ": " : "; ").append(sentence.en());
            before = ";";
        }
        String beforeZh = "。其中 ";
        String beforeEn = ". With ";
        for (Map.Entry<String, Object> input : inputs.entrySet()) {
            zh.append(beforeZh).append(input.getKey()).append(" = ").append(input.getValue());
            en.append(beforeEn).append(input.getKey()).append(" = ").append(input.getValue());
            beforeZh = ",";
            beforeEn = ", ";
        }
        if (step.note() != null) {
            zh.append("。依据:").append(step.note());
            en.append(". Source: ").append(step.note());
        }
        return Message.of(zh.append('。').toString(), en.append('.').toString());
    }
}
