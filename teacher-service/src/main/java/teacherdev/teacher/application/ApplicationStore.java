package teacherdev.teacher.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.title.rules.TitleLevel;

/** The rows of applications, their entries, objections and decisions; every read is limited to the caller's scope. */
@ApplicationScoped
class ApplicationStore {

    /** Who sees an application: the teacher herself, and whoever's scope covers its school. Parameters: own id, scopes. */
    private static final String SEEN = "(a.teacher_id = ? or s.path && ?) ";

    private static final String LOCK = Application.COLUMNS + "where a.id = ? and " + SEEN + "for update of a";
    private static final String ONE = Application.COLUMNS + "where a.id = ? and " + SEEN;
    private static final String PAGE = Application.COLUMNS + "where " + SEEN + """
          and (?::text is null or s.path @> array[?::text]) and (?::int is null or a.year = ?)
          and (?::text is null or a.target = ?) and (?::text is null or a.state = ?)
          and (?::uuid is null or a.id > ?)
        order by a.id limit ?
        """;
    private static final String OF_SCHOOL = Application.COLUMNS + """
        where a.school_id = ? and a.year = ? and a.target = ? and a.state = 'SCHOOL_REVIEWED' order by a.id limit 5000
        """;
    /** Those on whom the publication decided already take posts of their level until the county decides. */
    private static final String PROMISED = """
        select target from title_application
        where school_id = ? and state = 'PUBLISHED' and not special_post order by id limit 5000
        """;

    private static final String INSERT = """
        insert into title_application (id, teacher_id, school_id, year, target, special_post, state, round, inputs, version,
            created_at)
        values (?, ?, ?, ?, ?, ?, 'DRAFT', 1, ?, 1, ?)
        """;
    private static final String ENTRY = """
        insert into title_application_entry (id, application_id, sequence, state, round, occurred_at, actor, statement, profile,
            score, scheme_hash)
        select ?, a.id, (select count(*) from title_application_entry e where e.application_id = a.id) + 1, a.state,
            a.round, ?, ?, ?, ?, a.score, a.scheme_hash
        from title_application a where a.id = ?
        """;
    private static final String INPUTS = "update title_application set inputs = ?, version = version + 1 where id = ?";
    private static final String ADVANCE = """
        update title_application
        set state = ?, round = ?, scheme_code = ?, scheme_hash = ?, score = ?, trace = ?, published_from = ?::date,
            published_until = ?::date, decided_on = ?::date, version = version + 1
        where id = ?
        """;
    /** What is public: to staff of the school, and to whoever's scope covers it. */
    private static final String PUBLISHED = """
        select a.id, a.teacher_id, p.name, s.code as school_code, a.year, a.target, a.special_post, a.score, a.published_from,
            a.published_until
        from title_application a join school s on s.id = a.school_id
        join profile p on p.teacher_id = a.teacher_id and p.superseded_at is null
            and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
        where a.state = 'PUBLISHED' and a.published_until >= ?
          and (s.path && ? or a.school_id = any (array(
              select w.school_id from assignment w where w.teacher_id = ? and w.superseded_at is null
                and w.valid_from <= ? and (w.valid_to is null or w.valid_to > ?))))
          and (?::text is null or s.path @> array[?::text]) and (?::uuid is null or a.id > ?)
        order by a.id limit ?
        """;

    private static final String ENTRIES = """
        select state, round, occurred_at, statement, score, scheme_hash, profile from title_application_entry
        where application_id = ? order by sequence limit 500
        """;
    private static final String SUBMITTED = """
        select occurred_at, profile from title_application_entry
        where application_id = ? and round = ? and state = 'SUBMITTED' order by sequence desc limit 1
        """;
    private static final String OBJECTIONS =
            "select * from title_objection where application_id = ? order by id limit 500";
    private static final String TIE = """
        select chosen::text[] as chosen from title_tie_decision where school_id = ? and year = ? and target = ?
        order by decided_at desc limit 1
        """;

    private final Sql sql;
    private final FillingIn filling;
    private final Clock clock;

    ApplicationStore(Sql sql, FillingIn filling, Clock clock) {
        this.sql = sql;
        this.filling = filling;
        this.clock = clock;
    }

    Application find(Access access, UUID id) {
        return sql.first(ONE, Application::of, id, access.selfOrNull(), access.scopeArray())
                .orElseThrow(ApplicationStore::notFound);
    }

    Application lock(Access access, UUID id) {
        return sql.first(LOCK, Application::of, id, access.selfOrNull(), access.scopeArray())
                .orElseThrow(ApplicationStore::notFound);
    }

    /** What a list can be narrowed by; null means all. */
    record Filter(String organisation, Integer year, TitleLevel target, ApplicationState state) {}

    Page<ApplicationView> page(Access access, Filter filter, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        String target = filter.target() == null ? null : filter.target().name();
        String state = filter.state() == null ? null : filter.state().name();
        List<ApplicationView> rows = sql.list(
                PAGE,
                row -> Application.of(row).view(),
                access.selfOrNull(),
                access.scopeArray(),
                filter.organisation(),
                filter.organisation(),
                filter.year(),
                filter.year(),
                target,
                target,
                state,
                state,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, application -> Cursor.of(application.id()));
    }

    /** Applications to which one may object today. */
    Page<PublishedView> published(Access access, String organisation, Paging paging) {
        LocalDate today = LocalDate.now(clock);
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<PublishedView> rows = sql.list(
                PUBLISHED,
                PublishedView::of,
                today,
                today,
                today,
                access.scopeArray(),
                access.selfOrNull(),
                today,
                today,
                organisation,
                organisation,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, published -> Cursor.of(published.applicationId()));
    }

    /** The scored applications of a school that wait for the publication. */
    List<Application> reviewed(UUID schoolId, int year, TitleLevel target) {
        return sql.list(OF_SCHOOL, Application::of, schoolId, year, target);
    }

    /** The titles of published applications of a school, of any year, that wait for the county. */
    List<TitleLevel> promised(UUID schoolId) {
        return sql.list(PROMISED, row -> row.constant("target", TitleLevel.class), schoolId);
    }

    void insert(UUID id, UUID schoolId, ApplicationRequest request, String inputs) {
        sql.update(
                INSERT,
                id,
                request.teacherId(),
                schoolId,
                request.year(),
                request.target(),
                Boolean.TRUE.equals(request.specialPost()),
                inputs,
                clock.instant());
    }

    void inputs(UUID id, String inputs) {
        sql.update(INPUTS, inputs, id);
    }

    /** Writes a new state and the entry that tells of it. */
    void advance(Application changed, Access actor, String statement) {
        advance(changed, actor, statement, null);
    }

    /**
     * The same with what was filled in from the profile.
     *
     * @param profile null where nothing was
     */
    void advance(Application changed, Access actor, String statement, ProfileValuesView profile) {
        sql.update(
                ADVANCE,
                changed.state(),
                changed.round(),
                changed.schemeCode(),
                changed.schemeHash(),
                changed.score(),
                changed.trace(),
                changed.publishedFrom(),
                changed.publishedUntil(),
                changed.decidedOn(),
                changed.id());
        entry(changed.id(), actor, statement, profile);
    }

    void entry(UUID id, Access actor, String statement, ProfileValuesView profile) {
        sql.update(
                ENTRY,
                Ids.next(),
                clock.instant(),
                actor.subject(),
                statement,
                profile == null ? null : filling.json(profile),
                id);
    }

    /** The submission of the present round; empty for a draft. */
    Optional<Submission> submission(Application application) {
        return sql.first(
                SUBMITTED,
                row -> {
                    Instant at = row.instant("occurred_at");
                    Optional<ProfileValuesView> values = Optional.ofNullable(filling.read(row.text("profile")));
                    return new Submission(
                            values.map(ProfileValuesView::asOf)
                                    .orElseGet(() -> LocalDate.ofInstant(at, clock.getZone())),
                            at,
                            values);
                },
                application.id(),
                application.round());
    }

    List<ApplicationDetailView.EntryView> entries(UUID id) {
        return sql.list(
                ENTRIES,
                row -> new ApplicationDetailView.EntryView(
                        row.constant("state", ApplicationState.class),
                        row.integer("round"),
                        row.instant("occurred_at"),
                        row.text("statement"),
                        row.text("score") == null ? null : Decimals.display(Application.exact(row.text("score"))),
                        row.text("scheme_hash"),
                        filling.read(row.text("profile"))),
                id);
    }

    List<ObjectionView> objections(UUID id) {
        return sql.list(OBJECTIONS, ObjectionView::of, id);
    }

    /** Whom a person chose among those who are equal at the cut; empty while nobody did. */
    Set<UUID> chosen(UUID schoolId, int year, TitleLevel target) {
        return sql.first(TIE, row -> row.texts("chosen"), schoolId, year, target).orElse(List.of()).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such application in your scope", "您的管辖范围内没有该申报"));
    }
}
