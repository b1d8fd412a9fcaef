package teacherdev.teacher.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.poststructure.PostQuotas;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.TitleKeeping;
import teacherdev.teacher.title.TitleRequest;

/** What the school and the county do with an application. */
@ApplicationScoped
class Reviewing {

    private static final String OPEN_OBJECTION =
            "select 1 as one from title_objection where application_id = ? and answered_at is null limit 1";

    private final Sql sql;
    private final ApplicationStore store;
    private final Scoring scoring;
    private final PostQuotas quotas;
    private final VetoQueries vetoes;
    private final TitleKeeping titles;
    private final ChangingPersons persons;
    private final Audit audit;
    private final Clock clock;

    Reviewing(
            Sql sql,
            ApplicationStore store,
            Scoring scoring,
            PostQuotas quotas,
            VetoQueries vetoes,
            TitleKeeping titles,
            ChangingPersons persons,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.scoring = scoring;
        this.quotas = quotas;
        this.vetoes = vetoes;
        this.titles = titles;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    /** The school recommends, with the points of the scheme, or returns or rejects with its reasons. */
    @Transactional
    void bySchool(Access access, UUID id, long expected, SchoolReviewRequest review) {
        Application known = locked(access, id, expected);
        ApplicationState next =
                switch (review.verdict()) {
                    case RECOMMEND -> ApplicationState.SCHOOL_REVIEWED;
                    case RETURN -> ApplicationState.RETURNED;
                    case REJECT -> ApplicationState.REJECTED;
                };
        if (known.state() != ApplicationState.SUBMITTED) {
            throw refusal(known.state());
        }
        requireReason(next == ApplicationState.SCHOOL_REVIEWED, review.statement());
        Application changed = known.in(next, known.round());
        if (next == ApplicationState.SCHOOL_REVIEWED) {
            Scoring.Points points = scoring.points(access, known, submission(known));
            changed = changed.scored(points.scheme(), points.score(), points.trace());
        }
        store.advance(changed, access, review.statement());
        audit.record(access, "TITLE_APPLICATION_" + next, "TITLE_APPLICATION", id);
    }

    /** The county decides after the publication, when every objection is answered; an approval makes the title. */
    @Transactional
    void byCounty(Access access, UUID id, long expected, CountyReviewRequest review) {
        Application known = locked(access, id, expected);
        ApplicationState next =
                switch (review.verdict()) {
                    case APPROVE -> ApplicationState.APPROVED;
                    case RETURN -> ApplicationState.RETURNED;
                    case REJECT -> ApplicationState.REJECTED;
                };
        if (known.state() != ApplicationState.PUBLISHED) {
            throw refusal(known.state());
        }
        requireReason(next == ApplicationState.APPROVED, review.statement());
        LocalDate today = LocalDate.now(clock);
        if (next == ApplicationState.APPROVED) {
            requirePublicationOver(known, today);
            appoint(access, known, review.appointedOn() == null ? today : review.appointedOn());
        }
        store.advance(
                known.in(next, known.round()).dated(known.publishedFrom(), known.publishedUntil(), today),
                access,
                review.statement());
        audit.record(access, "TITLE_APPLICATION_" + next, "TITLE_APPLICATION", id);
    }

    private void requirePublicationOver(Application known, LocalDate today) {
        if (!today.isAfter(known.publishedUntil())) {
            throw new ProblemException(
                    TeacherProblem.PUBLICATION_RUNNING,
                    Text.of("published until " + known.publishedUntil(), "公示至 " + known.publishedUntil()));
        }
        if (sql.first(OPEN_OBJECTION, row -> true, known.id()).isPresent()) {
            throw new ProblemException(TeacherProblem.OBJECTION_OPEN, TeacherProblem.OBJECTION_OPEN.title());
        }
    }

    private void appoint(Access access, Application known, LocalDate appointedOn) {
        if (vetoes.isVetoed(known.teacherId(), "TITLE", appointedOn)) {
            throw new ProblemException(TeacherProblem.ETHICS_VETO, TeacherProblem.ETHICS_VETO.title());
        }
        if (!known.specialPost()) {
            quotas.lock(known.schoolId());
            quotas.requireFree(known.schoolId(), known.target(), appointedOn);
        }
        LocalDate today = LocalDate.now(clock);
        TitleRequest title = new TitleRequest(
                known.target(),
                appointedOn.isBefore(today) ? appointedOn : today,
                appointedOn,
                known.specialPost(),
                null,
                null);
        persons.change(
                access,
                known.teacherId(),
                OptionalLong.empty(),
                "TITLE_APPOINTED",
                now -> titles.keep(known.teacherId(), title, now));
    }

    private Submission submission(Application known) {
        return store.submission(known).orElseThrow(() -> refusal(known.state()));
    }

    private Application locked(Access access, UUID id, long expected) {
        Application known = store.lock(access, id);
        Versions.requireSame(expected, known.version());
        return known;
    }

    private static void requireReason(boolean favourable, String statement) {
        if (!favourable && (statement == null || statement.isBlank())) {
            throw ProblemException.ofField(
                    TeacherProblem.REASON_REQUIRED, "statement", TeacherProblem.REASON_REQUIRED.title());
        }
    }

    static void requireStep(Application known, ApplicationState next) {
        if (!known.state().mayBecome(next)) {
            throw refusal(known.state());
        }
    }

    static ProblemException refusal(ApplicationState state) {
        return new ProblemException(
                TeacherProblem.APPLICATION_STATE,
                Text.of("The application is " + state + "; this step does not follow", "申报状态为 " + state + "，不能执行此步骤"));
    }
}
