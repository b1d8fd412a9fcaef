package teacherdev.teacher.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.application.rules.Selection;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.poststructure.PostQuotas;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.rules.TitleLevel;

/** Ranks the scored applications of a school, publishes those who are within the free posts, and hears objections. */
@ApplicationScoped
class Publishing {

    private static final String SCHOOL = "select id, path from school where code = ? and path && ?";
    private static final String DECIDE = """
        insert into title_tie_decision (id, school_id, year, target, chosen, reason, decided_by, decided_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String OBJECT =
            "insert into title_objection (id, application_id, raised_at, raised_by, statement) values (?, ?, ?, ?, ?)";
    private static final String ANSWER = """
        update title_objection set answered_at = ?, answered_by = ?, answer = ?, upheld = ?
        where id = ? and application_id = ? and answered_at is null
        """;

    /** A published application may be objected to by whoever sees it published: staff of its school, and its bureaus. */
    private static final String PUBLISHED = """
        select a.id, a.published_until from title_application a join school s on s.id = a.school_id
        where a.id = ? and a.state = 'PUBLISHED' and (s.path && ? or exists (
            select 1 from assignment w where w.teacher_id = ? and w.school_id = a.school_id and w.superseded_at is null
              and (w.valid_to is null or w.valid_to > ?)))
        """;

    private final Sql sql;
    private final ApplicationStore store;
    private final Scoring scoring;
    private final PostQuotas quotas;
    private final VetoQueries vetoes;
    private final AdoptedRules rules;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    private record School(UUID id, List<String> path) {}

    private record Field(List<Application> reviewed, Set<UUID> vetoed, OptionalInt free) {
        List<Selection.Scored> scored() {
            return reviewed.stream()
                    .filter(each -> !vetoed.contains(each.teacherId()))
                    .map(Application::scored)
                    .toList();
        }
    }

    Publishing(
            Sql sql,
            ApplicationStore store,
            Scoring scoring,
            PostQuotas quotas,
            VetoQueries vetoes,
            AdoptedRules rules,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.scoring = scoring;
        this.quotas = quotas;
        this.vetoes = vetoes;
        this.rules = rules;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    RankedView ranking(Access access, String schoolCode, int year, TitleLevel target) {
        School school = school(access, schoolCode);
        Field field = field(school, year, target);
        Selection.Result result =
                Selection.select(field.scored(), field.free(), store.chosen(school.id(), year, target));
        Map<UUID, Integer> places = Selection.places(field.scored());
        Set<UUID> selected = result instanceof Selection.Result.Selected(List<UUID> ids) ? Set.copyOf(ids) : Set.of();
        OptionalInt free = field.free();
        List<RankedView.PlaceView> views = field.reviewed().stream()
                .map(each -> new RankedView.PlaceView(
                        each.id(),
                        each.teacherId(),
                        each.view().score(),
                        places.get(each.id()),
                        each.specialPost(),
                        field.vetoed().contains(each.teacherId()),
                        selected.contains(each.id())))
                .sorted(Comparator.comparing(
                        RankedView.PlaceView::place, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new RankedView(
                schoolCode,
                year,
                target,
                free.isPresent() ? free.getAsInt() : null,
                result instanceof Selection.Result.TieAtCut,
                views);
    }

    /** Publishes those who are selected; equal points at the cut are refused until a person decided. */
    @Transactional
    String publish(Access access, IdempotencyKey key, PublicationRequest request) {
        return idempotency.once(key, () -> {
            School school = school(access, request.schoolCode());
            quotas.lock(school.id());
            Field field = field(school, request.year(), request.target());
            LocalDate today = LocalDate.now(clock);
            Selection.Result result = Selection.select(
                    field.scored(), field.free(), store.chosen(school.id(), request.year(), request.target()));
            List<UUID> selected =
                    switch (result) {
                        case Selection.Result.Selected(List<UUID> ids) -> ids;
                        case Selection.Result.TieAtCut tie -> throw tieAtCut(tie);
                    };
            LocalDate until = rules.workingDays()
                    .after(today, scoring.policy(school.path()).publicationWorkingDays());
            field.reviewed().stream()
                    .filter(each -> selected.contains(each.id()))
                    .map(each -> store.lock(access, each.id()))
                    .forEach(each -> {
                        Reviewing.requireStep(each, ApplicationState.PUBLISHED);
                        Application published = each.in(ApplicationState.PUBLISHED, each.round());
                        store.advance(published.dated(today, until, null), access, null);
                        audit.record(access, "TITLE_APPLICATION_PUBLISHED", "TITLE_APPLICATION", each.id());
                    });
            return request.schoolCode();
        });
    }

    private static ProblemException tieAtCut(Selection.Result.TieAtCut tie) {
        return new ProblemException(TeacherProblem.TIE_AT_CUTOFF, TeacherProblem.TIE_AT_CUTOFF.title())
                .with(facts(tie));
    }

    private static Map<String, Object> facts(Selection.Result.TieAtCut tie) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("tied", tie.tied());
        facts.put("places", tie.places());
        return facts;
    }

    /** What is ranked: vetoed applicants take no place, and published applications take their posts. */
    private Field field(School school, int year, TitleLevel target) {
        LocalDate today = LocalDate.now(clock);
        List<Application> reviewed = store.reviewed(school.id(), year, target);
        UUID[] teachers = reviewed.stream().map(Application::teacherId).toArray(UUID[]::new);
        Set<UUID> vetoed = vetoes.vetoes(teachers, "TITLE").entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(veto -> veto.holds(today)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Field(reviewed, vetoed, quotas.free(school.id(), target, today, store.promised(school.id())));
    }

    /**
     * Keeps whom a person chose, by which resolution; a later decision takes the place of an earlier one. Only a tie is
     * decided, and only among those who tie: points are not overridden.
     */
    @Transactional
    String decideTie(Access access, IdempotencyKey key, TieDecisionRequest request) {
        return idempotency.once(key, () -> {
            School school = school(access, request.schoolCode());
            quotas.lock(school.id());
            Field field = field(school, request.year(), request.target());
            requireTied(Selection.select(field.scored(), field.free(), Set.of()), request.chosen());
            UUID id = Ids.next();
            sql.update(
                    DECIDE,
                    id,
                    school.id(),
                    request.year(),
                    request.target(),
                    request.chosen().toArray(UUID[]::new),
                    request.reason(),
                    access.subject(),
                    clock.instant());
            audit.record(access, "TITLE_TIE_DECIDED", "SCHOOL", school.id());
            return request.schoolCode();
        });
    }

    private static void requireTied(Selection.Result result, Set<UUID> chosen) {
        switch (result) {
            case Selection.Result.Selected _ ->
                throw new ProblemException(TeacherProblem.NO_TIE_AT_CUTOFF, TeacherProblem.NO_TIE_AT_CUTOFF.title());
            case Selection.Result.TieAtCut tie -> {
                if (!tie.tied().containsAll(chosen) || chosen.size() != tie.places()) {
                    throw ProblemException.ofField(
                                    TeacherProblem.TIE_CHOICE, "chosen", TeacherProblem.TIE_CHOICE.title())
                            .with(facts(tie));
                }
            }
        }
    }

    @Transactional
    UUID object(Access access, IdempotencyKey key, UUID applicationId, ObjectionRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            LocalDate today = LocalDate.now(clock);
            LocalDate until = sql.first(
                            PUBLISHED,
                            row -> row.date("published_until"),
                            applicationId,
                            access.scopeArray(),
                            access.selfOrNull(),
                            today)
                    .orElseThrow(ApplicationStore::notFound);
            if (today.isAfter(until)) {
                throw new ProblemException(TeacherProblem.PUBLICATION_OVER, TeacherProblem.PUBLICATION_OVER.title());
            }
            UUID id = Ids.next();
            sql.update(OBJECT, id, applicationId, clock.instant(), access.subject(), request.statement());
            audit.record(access, "TITLE_OBJECTION_RAISED", "TITLE_APPLICATION", applicationId);
            return id.toString();
        }));
    }

    /** Answers an objection; one that is upheld returns the application. */
    @Transactional
    void answer(Access access, UUID applicationId, UUID objectionId, long expected, ObjectionAnswer answer) {
        Application known = store.lock(access, applicationId);
        Versions.requireSame(expected, known.version());
        int answered = sql.update(
                ANSWER,
                clock.instant(),
                access.subject(),
                answer.answer(),
                answer.upheld(),
                objectionId,
                applicationId);
        if (answered == 0) {
            throw ApplicationStore.notFound();
        }
        if (answer.upheld()) {
            Reviewing.requireStep(known, ApplicationState.RETURNED);
            store.advance(known.in(ApplicationState.RETURNED, known.round()), access, answer.answer());
        }
        audit.record(access, "TITLE_OBJECTION_ANSWERED", "TITLE_APPLICATION", applicationId);
    }

    private School school(Access access, String code) {
        return sql.first(SCHOOL, row -> new School(row.id("id"), row.texts("path")), code, access.scopeArray())
                .orElseThrow(() -> ProblemException.ofField(
                        PlatformProblem.OUT_OF_SCOPE,
                        "schoolCode",
                        Text.of("This school is not in your scope", "该学校不在您的管辖范围内")));
    }
}
