package teacherdev.platform.rules.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** A checked document that can be run. It holds no state: one program may run in several threads at once. */
public final class Program {

    /** Which engine computed a result; it changes when the same document could give another figure. */
    public static final String ENGINE_VERSION = "1";

    private final Scheme scheme;
    private final List<Variable> variables;
    private final List<StepProgram> steps;

    Program(Scheme scheme, List<Variable> variables, List<StepProgram> steps) {
        this.scheme = scheme;
        this.variables = List.copyOf(variables);
        this.steps = List.copyOf(steps);
    }

    public Scheme scheme() {
        return scheme;
    }

    List<Variable> variables() {
        return variables;
    }

    List<StepProgram> steps() {
        return steps;
    }

    /**
     * Runs the document.
     *
     * @param schemeInputs plain values by the names of the scheme's inputs
     * @param people in the order that decides ties
     * @return the values, or what is wrong with the data
     */
    public Outcome run(Map<String, Object> schemeInputs, List<PersonData> people) {
        return run(schemeInputs, people, Patience.ENDLESS);
    }

    /** Likewise, within the patience of the caller. */
    public Outcome run(Map<String, Object> schemeInputs, List<PersonData> people, Patience patience) {
        Run run = new Run(variables, people.stream().map(PersonData::id).toList(), patience);
        checkIds(people, run);
        try {
            fillInputs(schemeInputs, people, run);
            for (StepProgram step : steps) {
                step.action().run(run);
            }
        } catch (RunExhausted exhausted) {
            run.findings().add(exhausted.finding());
        }
        return new Outcome(this, run);
    }

    private static void checkIds(List<PersonData> people, Run run) {
        Set<String> ids = new HashSet<>();
        for (PersonData person : people) {
            if (!ids.add(person.id())) {
                run.findings()
                        .add(new Finding(
                                FindingCode.DUPLICATE_PERSON,
                                "people",
                                null,
                                person.id(),
                                "id",
                                Message.of("人员重复", "the person is there twice")));
            }
        }
    }

    private void fillInputs(Map<String, Object> schemeInputs, List<PersonData> people, Run run) {
        InputValues ofScheme = new InputValues(scheme.schemeInputs(), run.findings());
        InputValues ofPeople = new InputValues(scheme.inputs(), run.findings());
        ofScheme.checkNames(schemeInputs, "schemeInputs", null);
        int[] position = {0};
        people.forEach(
                person -> ofPeople.checkNames(person.inputs(), "people[" + position[0]++ + "].inputs", person.id()));
        for (Variable variable : variables) {
            Input input = scheme.inputs().get(variable.name());
            Input schemeInput = scheme.schemeInputs().get(variable.name());
            Scheme.Param param = scheme.params().get(variable.name());
            if (input != null) {
                Object[] column = run.open(variable);
                for (int i = 0; i < column.length; i++) {
                    PersonData person = people.get(i);
                    column[i] = ofPeople.value(
                            input,
                            person.inputs().get(input.name()),
                            "people[" + i + "].inputs",
                            person.id(),
                            input.name());
                }
            } else if (schemeInput != null) {
                run.open(variable)[0] = ofScheme.value(
                        schemeInput, schemeInputs.get(schemeInput.name()), "schemeInputs", null, schemeInput.name());
            } else if (param != null) {
                run.open(variable)[0] = param.value();
            }
        }
    }
}
