package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.document.Findings;
import teacherdev.evaluation.document.SchemePrograms;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.engine.ExampleCheck;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Moves schemes through their life. */
@ApplicationScoped
class AdvancingSchemes {

    private final SchemeStore store;
    private final SchemePrograms programs;
    private final Consulting consulting;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AdvancingSchemes(
            SchemeStore store,
            SchemePrograms programs,
            Consulting consulting,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.programs = programs;
        this.consulting = consulting;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void consult(Access access, UUID id, long expectedVersion) {
        Scheme scheme = store.lock(access, id, expectedVersion);
        require(scheme.state() == SchemeState.DRAFT, "Only a draft goes into consultation", "只有草案可以征求意见");
        store.toConsultation(id);
        audit.record(access, "SCHEME_IN_CONSULTATION", "SCHEME", id);
    }

    /** Its worked examples must come out, checked again by the engine that will run it. */
    @Transactional
    void adopt(Access access, UUID id, long expectedVersion, AdoptionRequest adoption) {
        Scheme scheme = store.lock(access, id, expectedVersion);
        require(
                scheme.state() == SchemeState.CONSULTATION,
                "Only a scheme in consultation can be adopted",
                "征求意见后方可通过");
        consulting.requireReplied(id);
        Program program = programs.program(DocumentText.stored(scheme.document()));
        if (program.scheme().examples().isEmpty()) {
            throw ProblemException.ofField(
                    EvaluationProblem.EXAMPLES_MISSING, "examples", EvaluationProblem.EXAMPLES_MISSING.title());
        }
        List<Finding> failures = ExampleCheck.failures(program);
        if (!failures.isEmpty()) {
            throw Findings.problem(EvaluationProblem.EXAMPLES_FAIL, failures);
        }
        store.adopt(id, adoption, clock.instant(), access);
        announce(id);
        audit.record(access, "SCHEME_ADOPTED", "SCHEME", id);
    }

    @Transactional
    void retire(Access access, UUID id, long expectedVersion, RetirementRequest retirement) {
        Scheme scheme = store.lock(access, id, expectedVersion);
        require(scheme.state() == SchemeState.ADOPTED, "Only an adopted scheme can end", "只有已通过的方案可以废止");
        if (!retirement.effectiveTo().isAfter(scheme.effectiveFrom())) {
            throw ProblemException.ofField(
                    EvaluationProblem.SCHEME_STATE,
                    "effectiveTo",
                    Text.of("It must end after " + scheme.effectiveFrom(), "废止日期应晚于 " + scheme.effectiveFrom()));
        }
        store.retire(id, retirement.effectiveTo());
        announce(id);
        audit.record(access, "SCHEME_RETIRED", "SCHEME", id);
    }

    private void announce(UUID id) {
        outbox.append(SchemeAdopted.of(store.find(id).orElseThrow()));
    }

    private static void require(boolean allowed, String en, String zh) {
        if (!allowed) {
            throw new ProblemException(EvaluationProblem.SCHEME_STATE, Text.of(en, zh));
        }
    }
}
