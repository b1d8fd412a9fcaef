package teacherdev.evaluation.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.engine.Compilation;
import teacherdev.platform.rules.engine.Program;

/** Makes programs of documents under this installation's list of forbidden indicators. */
@ApplicationScoped
public class SchemePrograms {

    private final Set<String> forbidden;

    SchemePrograms(@ConfigProperty(name = "teacherdev.schemes.forbidden") Set<String> forbidden) {
        this.forbidden = Set.copyOf(forbidden);
    }

    /** The program of a document; refuses a document with everything that is wrong with it. */
    public Program program(Object document) {
        return switch (Compilation.compile(document, forbidden)) {
            case Compilation.Ready(Program program) -> program;
            case Compilation.Refused refused ->
                throw Findings.problem(EvaluationProblem.SCHEME_REFUSED, refused.findings());
        };
    }
}
