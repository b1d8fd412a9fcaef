package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.document.SchemePrograms;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.scheme.AdoptedSchemes;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Binds a cycle to a version of a scheme, and finds the program again by it. */
@ApplicationScoped
public class SchemeBinding {

    private final AdoptedSchemes schemes;
    private final SchemePrograms programs;
    private final Collecting collecting;

    SchemeBinding(AdoptedSchemes schemes, SchemePrograms programs, Collecting collecting) {
        this.schemes = schemes;
        this.programs = programs;
        this.collecting = collecting;
    }

    /** Refuses a version that is not adopted or not the organisation's, and steps that it does not have. */
    Cycle.Binding bind(String field, UUID schemeId, List<String> path, String scoreStep, String gradeStep) {
        AdoptedSchemes.Version version = schemes.version(schemeId, path)
                .orElseThrow(() -> refused(field, "No adopted scheme of this organisation", "没有适用于该机构的已通过方案"));
        Scheme scheme =
                programs.program(DocumentText.stored(version.document())).scheme();
        requireStep(scheme, field, scoreStep);
        if (gradeStep != null) {
            requireStep(scheme, field, gradeStep);
        }
        return new Cycle.Binding(version.id(), version.hash(), scoreStep);
    }

    /** The program of a binding; the document is the one whose hash the cycle stored. */
    public Program program(Cycle cycle, Cycle.Binding binding) {
        return program(cycle.rules(), binding);
    }

    /** The scheme by which a cycle judges a kind of sheet; refuses a kind that the cycle does not have. */
    Scheme scheme(Cycle cycle, SheetKind kind) {
        if (cycle.binding(kind) == null) {
            throw SchemeInputProblem.of("sheet");
        }
        return program(cycle, cycle.binding(kind)).scheme();
    }

    /** The kinds of facts that results by these bindings depend on; a breach of ethics excludes under any scheme. */
    Set<Fact> facts(List<String> path, Cycle.Binding... bindings) {
        Set<Fact> facts = EnumSet.of(Fact.ETHICS);
        for (Cycle.Binding binding : bindings) {
            if (binding != null) {
                facts.addAll(collecting.facts(program(path, binding).scheme()));
            }
        }
        return facts;
    }

    private Program program(List<String> path, Cycle.Binding binding) {
        AdoptedSchemes.Version version =
                schemes.version(binding.schemeId(), path).orElseThrow();
        if (!version.hash().equals(binding.hash())) {
            throw new IllegalStateException("scheme " + binding.schemeId() + " is not the one the cycle was bound to");
        }
        return programs.program(DocumentText.stored(version.document()));
    }

    private static void requireStep(Scheme scheme, String field, String step) {
        if (step == null
                || scheme.steps().stream().noneMatch(known -> known.id().equals(step))) {
            throw refused(field, "The scheme has no step \"" + step + "\"", "方案中没有步骤“" + step + "”");
        }
    }

    private static ProblemException refused(String field, String en, String zh) {
        return ProblemException.ofField(EvaluationProblem.SCHEME_NOT_USABLE, field, Text.of(en, zh));
    }
}
