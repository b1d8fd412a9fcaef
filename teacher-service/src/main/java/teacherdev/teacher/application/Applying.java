package teacherdev.teacher.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.eligibility.EligibilityView;
import teacherdev.teacher.eligibility.JudgingEligibility;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.poststructure.PostQuotas;
import teacherdev.teacher.problem.TeacherProblem;

/** What the teacher does: draft, change, submit, withdraw. */
@ApplicationScoped
class Applying {

    private static final String PLACE = """
        select a.school_id from assignment a
        where a.teacher_id = ? and a.superseded_at is null and a.is_primary
          and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
        """;

    private final Sql sql;
    private final ApplicationStore store;
    private final Scoring scoring;
    private final PersonQueries persons;
    private final PostQuotas quotas;
    private final VetoQueries vetoes;
    private final JudgingEligibility eligibility;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Applying(
            Sql sql,
            ApplicationStore store,
            Scoring scoring,
            PersonQueries persons,
            PostQuotas quotas,
            VetoQueries vetoes,
            JudgingEligibility eligibility,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.scoring = scoring;
        this.persons = persons;
        this.quotas = quotas;
        this.vetoes = vetoes;
        this.eligibility = eligibility;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts an application where she works today; refused while no post is free, unless it is for a special one. */
    @Transactional
    UUID draft(Access access, IdempotencyKey key, ApplicationRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            persons.requireVisible(access, request.teacherId());
            LocalDate today = LocalDate.now(clock);
            UUID school = sql.first(PLACE, row -> row.id("school_id"), request.teacherId(), today, today)
                    .orElseThrow(PersonQueries::notFound);
            requireNoVeto(request.teacherId());
            if (!Boolean.TRUE.equals(request.specialPost())) {
                quotas.lock(school);
                quotas.requireFree(school, request.target(), today);
            }
            UUID id = Ids.next();
            String inputs = scoring.json(request.inputs() == null ? Map.of() : request.inputs());
            Constraints.refuse(
                    "title_application_open",
                    () -> new ProblemException(
                            TeacherProblem.APPLICATION_EXISTS, TeacherProblem.APPLICATION_EXISTS.title()),
                    () -> store.insert(id, school, request, inputs));
            store.entry(id, access, null);
            audit.record(access, "TITLE_APPLICATION_DRAFTED", "TITLE_APPLICATION", id);
            return id.toString();
        }));
    }

    @Transactional
    void change(Access access, UUID id, long expected, ApplicationUpdate update) {
        Application known = locked(access, id, expected);
        if (!known.state().isEditable()) {
            throw Reviewing.refusal(known.state());
        }
        store.inputs(id, scoring.json(update.inputs()));
        audit.record(access, "TITLE_APPLICATION_CHANGED", "TITLE_APPLICATION", id);
    }

    /** Submits; every condition must be met, and a returned application begins its next round. */
    @Transactional
    void submit(Access access, UUID id, long expected, Locale language) {
        Application known = locked(access, id, expected);
        Reviewing.requireStep(known, ApplicationState.SUBMITTED);
        requireNoVeto(known.teacherId());
        EligibilityView judged =
                eligibility.judge(access, known.teacherId(), known.target(), Glance.now(LocalDate.now(clock)), language);
        if (!judged.eligible()) {
            throw JudgingEligibility.refusal(judged);
        }
        int round = known.state() == ApplicationState.RETURNED ? known.round() + 1 : known.round();
        store.advance(known.in(ApplicationState.SUBMITTED, round), access, null);
        audit.record(access, "TITLE_APPLICATION_SUBMITTED", "TITLE_APPLICATION", id);
    }

    @Transactional
    void withdraw(Access access, UUID id, long expected, Step step) {
        Application known = locked(access, id, expected);
        Reviewing.requireStep(known, ApplicationState.WITHDRAWN);
        store.advance(known.in(ApplicationState.WITHDRAWN, known.round()), access, step.statement());
        audit.record(access, "TITLE_APPLICATION_WITHDRAWN", "TITLE_APPLICATION", id);
    }

    private Application locked(Access access, UUID id, long expected) {
        Application known = store.lock(access, id);
        Versions.requireSame(expected, known.version());
        return known;
    }

    private void requireNoVeto(UUID teacherId) {
        if (vetoes.isVetoed(teacherId, "TITLE", LocalDate.now(clock))) {
            throw new ProblemException(TeacherProblem.ETHICS_VETO, TeacherProblem.ETHICS_VETO.title());
        }
    }
}
