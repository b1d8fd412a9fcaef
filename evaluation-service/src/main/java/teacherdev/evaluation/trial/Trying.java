package teacherdev.evaluation.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.document.Findings;
import teacherdev.evaluation.document.SchemePrograms;
import teacherdev.evaluation.document.TimeAllowed;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.engine.RunExhausted;
import teacherdev.platform.web.problem.ProblemException;

/** Runs a document once, on data that came along, and forgets both. */
@ApplicationScoped
public class Trying {

    private static final int AT_ONCE_MAX = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int WAIT_SECONDS_MAX = 10;

    private final SchemePrograms programs;
    private final Semaphore places = new Semaphore(AT_ONCE_MAX, true);

    Trying(SchemePrograms programs) {
        this.programs = programs;
    }

    /** @param reading reads the request; it too waits for a place, because a large body is work and memory */
    TrialAnswer trial(Supplier<TrialRequest> reading, Locale language, boolean withTrace) {
        takePlace();
        try {
            TrialRequest request = reading.get();
            Program program = programs.program(request.scheme());
            Outcome outcome = outcome(program, request);
            String hash = DocumentText.hash(DocumentText.canonical(request.scheme()));
            return TrialAnswer.of(hash, outcome, language, withTrace);
        } catch (RunExhausted exhausted) { // while the reasons were put into words
            throw Findings.problem(EvaluationProblem.DATA_REFUSED, List.of(exhausted.finding()));
        } finally {
            places.release();
        }
    }

    private static Outcome outcome(Program program, TrialRequest request) {
        Outcome outcome = program.run(request.schemeInputs(), request.data(), TimeAllowed.perRequest());
        if (!outcome.findings().isEmpty()) {
            throw Findings.problem(EvaluationProblem.DATA_REFUSED, outcome.findings());
        }
        return outcome;
    }

    /** Trials are pure computing: more at once than there are processors would only slow everybody down. */
    private void takePlace() {
        try {
            if (places.tryAcquire(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(EvaluationProblem.TOO_BUSY, EvaluationProblem.TOO_BUSY.title()).retryAfter(2);
    }
}
