package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.document.SchemePrograms;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Takes in drafts and their changes; a document that cannot be run is refused with everything that is wrong. */
@ApplicationScoped
class DraftingSchemes {

    private static final int DOCUMENT_CHARACTERS_MAX = 256 * 1024;

    private final SchemeStore store;
    private final SchemePrograms programs;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    DraftingSchemes(
            SchemeStore store,
            SchemePrograms programs,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.programs = programs;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the draft, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID draft(Access access, IdempotencyKey key, SchemeRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            List<String> path = organisations.pathWithin(access, "scope", request.scope());
            SchemeStore.Checked document = checked(request.document());
            UUID id = Ids.next();
            store.insert(id, request, path, document, clock.instant(), access);
            audit.record(access, "SCHEME_DRAFTED", "SCHEME", id);
            return id.toString();
        }));
    }

    @Transactional
    void change(Access access, UUID id, long expectedVersion, SchemeChange change) {
        Scheme scheme = store.lock(access, id, expectedVersion);
        if (scheme.state() != SchemeState.DRAFT) {
            throw new ProblemException(
                    EvaluationProblem.SCHEME_STATE, Text.of("Only a draft can be changed", "只有草案可以修改"));
        }
        store.change(id, checked(change.document()));
        audit.record(access, "SCHEME_CHANGED", "SCHEME", id);
    }

    private SchemeStore.Checked checked(Object given) {
        Object document = DocumentText.document(given);
        Program program = programs.program(document);
        String canonical = DocumentText.canonical(document);
        if (canonical.length() > DOCUMENT_CHARACTERS_MAX) {
            throw ProblemException.ofField(
                    PlatformProblem.BODY_TOO_LARGE, "document", PlatformProblem.BODY_TOO_LARGE.title());
        }
        return new SchemeStore.Checked(
                program.scheme().name(), canonical, DocumentText.hash(canonical), Program.ENGINE_VERSION);
    }
}
