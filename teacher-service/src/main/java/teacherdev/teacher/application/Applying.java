package teacherdev.teacher.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
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
        select a.school_id, s.path from assignment a join school s on s.id = a.school_id
        where a.teacher_id = ? and a.superseded_at is null and a.is_primary
          and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
        """;

    private record Place(UUID school, List<String> path) {}

    private final Sql sql;
    private final ApplicationStore store;
    private final Scoring scoring;
    private final FillingIn filling;
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
            FillingIn filling,
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
        this.filling = filling;
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
            Place place = sql.first(
                            PLACE,
                            row -> new Place(row.id("school_id"), row.texts("path")),
                            request.teacherId(),
                            today,
                            today)
                    .orElseThrow(PersonQueries::notFound);
            UUID school = place.school();
            requireNoVeto(request.teacherId());
            if (!Boolean.TRUE.equals(request.specialPost())) {
                quotas.lock(school);
                quotas.requireFree(school, request.target(), today);
            }
            UUID id = Ids.next();
            Map<String, Object> typed = request.inputs() == null ? Map.of() : request.inputs();
            FillingIn.requireNotTyped(scoring.applicable(place.path()), typed);
            String inputs = scoring.json(typed);
            Constraints.refuse(
                    "title_application_open",
                    () -> new ProblemException(
                            TeacherProblem.APPLICATION_EXISTS, TeacherProblem.APPLICATION_EXISTS.title()),
                    () -> store.insert(id, school, request, inputs));
            store.entry(id, access, null, null);
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
        FillingIn.requireNotTyped(scoring.applicable(known.path()), update.inputs());
        store.inputs(id, scoring.json(update.inputs()));
        audit.record(access, "TITLE_APPLICATION_CHANGED", "TITLE_APPLICATION", id);
    }

    /**
     * Submits; every condition must be met, what the scoring scheme takes from the profile is frozen, and a returned application
     * begins its next round.
     */
    @Transactional
    void submit(Access access, UUID id, long expected, Locale language) {
        Application known = locked(access, id, expected);
        Reviewing.requireStep(known, ApplicationState.SUBMITTED);
        requireNoVeto(known.teacherId());
        EligibilityView judged = eligibility.judge(
                access, known.teacherId(), known.target(), Glance.now(LocalDate.now(clock)), language);
        if (!judged.eligible()) {
            throw JudgingEligibility.refusal(judged);
        }
        Optional<Applicable> scheme = scoring.applicable(known.path());
        FillingIn.requireNotTyped(scheme, scoring.inputs(known.inputs()));
        ProfileValuesView profile =
                scheme.flatMap(each -> filling.freeze(access, known, each)).orElse(null);
        int round = known.state() == ApplicationState.RETURNED ? known.round() + 1 : known.round();
        store.advance(known.in(ApplicationState.SUBMITTED, round), access, null, profile);
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
