package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.DocumentSize;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.document.SchemeReading;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;

/** Checks a document and makes a program of it. */
public final class Compilation {

    private Compilation() {}

    /** A program, or everything that keeps the document from being one. */
    public sealed interface Result {}

    /** The document can be run. */
    public record Ready(Program program) implements Result {}

    /** The document is refused. */
    public record Refused(List<Finding> findings) implements Result {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Compiles a document.
     *
     * @param tree the document as plain values (see {@link SchemeReading})
     * @param forbidden words that may appear in no name, source or note, such as 升学率
     */
    public static Result compile(Object tree, Set<String> forbidden) {
        if (DocumentSize.isExcessive(tree)) {
            return new Refused(List.of(DocumentSize.finding()));
        }
        Findings findings = new Findings();
        Scheme scheme = SchemeReading.read(tree, findings);
        ForbiddenWords.check(tree, forbidden, findings);
        Names names = new Names(findings);
        Phrases phrases = new Phrases(findings);
        announce(scheme, names);
        declareInputs(scheme, names);
        List<StepProgram> steps = steps(scheme, names, phrases);
        if (scheme.tieKey() != null && !scheme.inputs().containsKey(scheme.tieKey())) {
            findings.add(Finding.at(
                    "tie_key",
                    FindingCode.UNKNOWN_NAME,
                    scheme.tieKey(),
                    Message.of("tie_key 应为输入的名称", "tie_key must name an input")));
        }
        return findings.isEmpty() ? new Ready(new Program(scheme, names.all(), steps)) : new Refused(findings.list());
    }

    private static void announce(Scheme scheme, Names names) {
        for (Step step : scheme.steps()) {
            names.announce(step.id());
            StepNames.further(step).forEach(names::announce);
        }
    }

    private static void declareInputs(Scheme scheme, Names names) {
        for (Input input : scheme.inputs().values()) {
            names.declare(input.name(), input.type(), Level.PERSON, 0, input.unit(), input.path());
        }
        for (Input input : scheme.schemeInputs().values()) {
            names.declare(input.name(), input.type(), Level.SCHEME, 0, input.unit(), input.path());
        }
        for (Scheme.Param param : scheme.params().values()) {
            names.declare(param.name(), param.type(), Level.SCHEME, 0, param.unit(), param.path());
        }
    }

    private static List<StepProgram> steps(Scheme scheme, Names names, Phrases phrases) {
        List<StepProgram> programs = new ArrayList<>();
        RowRules rowRules = new RowRules(scheme, phrases);
        StepCompiling compiling = new StepCompiling(names, phrases, rowRules, Place.permitted(permitting(scheme)));
        for (Step step : scheme.steps()) {
            phrases.takeBroken();
            StepProgram program = compiling.compile(step);
            if (phrases.takeBroken() || program == null) {
                names.breakOff(step.id());
                StepNames.further(step).forEach(names::breakOff);
            } else {
                programs.add(program);
            }
        }
        rowRules.reportImpossibleKeys();
        return programs;
    }

    private static Map<String, Input> permitting(Scheme scheme) {
        Map<String, Input> inputs = new java.util.HashMap<>(scheme.inputs());
        inputs.putAll(scheme.schemeInputs());
        return inputs;
    }

    /** The names that a step brings along besides its id. */
    static final class StepNames {

        private StepNames() {}

        static List<String> further(Step step) {
            List<String> names = new ArrayList<>();
            if (step.cutAs() != null) {
                names.add(step.cutAs());
            }
            switch (step.rule()) {
                case Rule.Charge charge -> charge.deductions().forEach(each -> names.add(each.id()));
                case Rule.Split split -> names.addAll(split.parts().keySet());
                case Rule.Share share when share.unallocatedAs() != null -> names.add(share.unallocatedAs());
                default -> {}
            }
            return names;
        }
    }
}
