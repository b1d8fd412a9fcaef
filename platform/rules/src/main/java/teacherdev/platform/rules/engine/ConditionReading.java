package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import teacherdev.platform.rules.finding.Message;

/** Tells every condition of a run's require steps for a person, the met ones too. */
final class ConditionReading {

    private final Program program;
    private final Run run;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, StepProgram> steps = new LinkedHashMap<>();

    ConditionReading(Program program, Run run) {
        this.program = program;
        this.run = run;
        program.variables().forEach(variable -> variables.put(variable.name(), variable));
        program.steps().forEach(step -> steps.put(step.variable().name(), step));
    }

    List<ConditionState> of(int person) {
        List<ConditionState> states = new ArrayList<>();
        for (StepProgram step : program.steps()) {
            if (step.action() instanceof RowAction row
                    && row.code() instanceof RequireCode require
                    && row.variable().level() instanceof Level.OfPerson
                    && !Run.isFailed(run.column(row.variable().slot())[person])) {
                Run.RowFrame frame = run.frame(row.variable().level()).at(person);
                if (row.finish().applies(frame)) {
                    conditions(require.test()).forEach(test -> states.add(state(step, test, frame, person)));
                }
            }
        }
        return states;
    }

    /** The conditions that must all hold, one by one. */
    private static List<RequireCode.Test> conditions(RequireCode.Test test) {
        return test instanceof RequireCode.AllOf all
                ? all.tests().stream()
                        .flatMap(each -> conditions(each).stream())
                        .toList()
                : List.of(test);
    }

    private ConditionState state(StepProgram step, RequireCode.Test test, Run.RowFrame frame, int person) {
        List<RequireCode.Reason> unmet = test.unmet(frame);
        Map<String, Object> reads = new LinkedHashMap<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        test.uses().forEach(binding -> {
            Variable variable = variables.get(binding.name());
            if (variable != null) {
                reads.put(variable.name(), shown(variable, person));
                collectFacts(variable, person, facts);
            }
        });
        return new ConditionState(
                step.step().id(),
                test.path(),
                test instanceof RequireCode.Check check ? check.that().leaf().source() : null,
                unmet.isEmpty(),
                unmet.isEmpty() ? test.words(frame) : joined(unmet),
                reads,
                facts,
                step.step().note());
    }

    private void collectFacts(Variable variable, int person, Map<String, Object> facts) {
        StepProgram origin = steps.get(variable.name());
        if (origin != null) {
            origin.uses().forEach(used -> collectFacts(used, person, facts));
        } else if (!program.scheme().params().containsKey(variable.name())) {
            facts.put(variable.name(), shown(variable, person));
        }
    }

    private Object shown(Variable variable, int person) {
        int row = run.rowOf(variable.level(), person);
        Object value = row < 0 ? null : run.column(variable.slot())[row];
        return Run.isFailed(value) ? null : Shown.value(value, variable.places());
    }

    private static Message joined(List<RequireCode.Reason> reasons) {
        return Message.of(
                reasons.stream().map(reason -> reason.text().zh()).collect(Collectors.joining(";")),
                reasons.stream().map(reason -> reason.text().en()).collect(Collectors.joining("; ")));
    }
}
