package teacherdev.teacher.poststructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.TitleDoubts;
import teacherdev.teacher.title.TitleKeeping;
import teacherdev.teacher.title.TitleRequest;
import teacherdev.teacher.title.rules.TitleLevel;

/** Records plans of posts and appoints teachers within them. */
@ApplicationScoped
class KeepingPosts {

    private static final String SCHOOL =
            "select id, path && ? as reachable from school where code = ? for no key update";
    private static final String PLACE = """
            select a.school_id, s.path && ? as reachable from assignment a join school s on s.id = a.school_id
            where a.teacher_id = ? and a.superseded_at is null and a.is_primary
              and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
            """;
    private static final String SUPERSEDE =
            "update post_plan set superseded_at = ? where school_id = ? and valid_from = ? and superseded_at is null";
    private static final String PLAN =
            "insert into post_plan (id, school_id, valid_from, posts, recorded_at) values (?, ?, ?, ?, ?)";
    private static final String SHARES = """
            insert into post_share (plan_id, level, percent)
            select ?, s.level, s.percent::numeric from unnest(?::text[], ?::text[]) as s (level, percent)
            """;

    private static final String WARNINGS = "select warnings from title where id = ?";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Sql sql;
    private final PostQuotas quotas;
    private final TitleKeeping titles;
    private final TitleDoubts doubts;
    private final ChangingPersons persons;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    private record Place(UUID id, boolean reachable) {}

    KeepingPosts(
            Sql sql,
            PostQuotas quotas,
            TitleKeeping titles,
            TitleDoubts doubts,
            ChangingPersons persons,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.quotas = quotas;
        this.titles = titles;
        this.doubts = doubts;
        this.persons = persons;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records a plan; one of the same day is superseded and stays readable. */
    @Transactional
    String plan(Access access, IdempotencyKey key, PostPlanRequest request) {
        return idempotency.once(key, () -> {
            UUID school = school(access, request.schoolCode());
            if (request.shares().values().stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .compareTo(WHOLE)
                    > 0) {
                throw ProblemException.ofField(
                        TeacherProblem.POST_SHARES, "shares", TeacherProblem.POST_SHARES.title());
            }
            Instant now = clock.instant();
            sql.update(SUPERSEDE, now, school, request.from());
            UUID plan = Ids.next();
            sql.update(PLAN, plan, school, request.from(), request.posts(), now);
            List<Map.Entry<TitleLevel, BigDecimal>> shares =
                    request.shares().entrySet().stream().toList();
            sql.update(
                    SHARES,
                    plan,
                    Columns.texts(shares, Map.Entry::getKey),
                    Columns.texts(shares, share -> share.getValue().toPlainString()));
            audit.record(access, "POST_PLAN_RECORDED", "SCHOOL", school);
            return request.schoolCode();
        });
    }

    /** Appoints a teacher where she works on that day; the id of the title that she has from then on. */
    @Transactional
    UUID appoint(Access access, IdempotencyKey key, AppointmentRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            Place place = sql.first(
                            PLACE,
                            row -> new Place(row.id("school_id"), row.flag("reachable")),
                            access.scopeArray(),
                            request.teacherId(),
                            request.appointedOn(),
                            request.appointedOn())
                    .filter(Place::reachable)
                    .orElseThrow(PersonQueries::notFound);
            boolean special = Boolean.TRUE.equals(request.specialPost());
            if (!special) {
                quotas.lock(place.id());
                quotas.requireFree(place.id(), request.level(), request.appointedOn());
            }
            TitleRequest title = new TitleRequest(
                    request.level(), request.qualifiedOn(), request.appointedOn(), special, null, null);
            return persons.change(
                            access,
                            request.teacherId(),
                            OptionalLong.empty(),
                            "TITLE_APPOINTED",
                            now -> titles.keep(
                                    request.teacherId(), title, doubts.about(access, request.teacherId(), title), now))
                    .toString();
        }));
    }

    /** What a bureau should look at about a title. */
    List<String> warnings(UUID title) {
        return sql.first(WARNINGS, row -> row.texts("warnings"), title).orElse(List.of());
    }

    private UUID school(Access access, String code) {
        Place place = sql.first(
                        SCHOOL, row -> new Place(row.id("id"), row.flag("reachable")), access.scopeArray(), code)
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.SCHOOL_UNKNOWN, "schoolCode", TeacherProblem.SCHOOL_UNKNOWN.title()));
        if (!place.reachable()) {
            throw ProblemException.ofField(
                    PlatformProblem.OUT_OF_SCOPE,
                    "schoolCode",
                    Text.of("This school is not in your scope", "该学校不在您的管辖范围内"));
        }
        return place.id();
    }
}
