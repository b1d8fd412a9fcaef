package teacherdev.teacher.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.registration.rules.Registering;

/** Judges, decides and lists registrations, never beyond the caller's scope. */
@ApplicationScoped
class Registrations {

    private static final String PATH = """
        select s.path from assignment a join school s on s.id = a.school_id
        where a.teacher_id = ? and a.superseded_at is null and a.is_primary order by a.valid_from desc limit 1
        """;
    private static final String GRADES = """
        select distinct on (year) year, grade from yearly_grade
        where teacher_id in (select id from teacher where id = ? or merged_into = ?) and final and year >= ? and year < ? order by year, cycle_id desc
        """;

    /** The cycle that ends last among those that end in the period or run at its end. */
    private static final String HOURS = """
        select achieved from training_progress
        where teacher_id = ? and unit = 'HOUR' and (starts_on is null or starts_on < ?) and (ends_on is null or ends_on > ?)
        order by ends_on desc nulls last limit 1
        """;

    private static final String INSERT = """
        insert into registration (id, teacher_id, from_day, until_day, result, reasons, decided_on, next_due, recorded_at,
            recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String OF_TEACHER =
            RegistrationView.COLUMNS + "where r.teacher_id = ? order by r.until_day desc limit 50";
    private static final String ONE = RegistrationView.COLUMNS + "where r.teacher_id = ? and r.id = ?";

    /** Teachers in service whose last registration has run out by the day, or who never had one, so many years after they began. */
    private static final String DUE = """
        select * from (
            select t.id, p.name, s.code,
                coalesce((select r.next_due from registration r where r.teacher_id = t.id
                          order by r.decided_on desc, r.until_day desc limit 1),
                         (select (min(w.valid_from) + make_interval(years => ?))::date from assignment w
                          where w.teacher_id = t.id and w.superseded_at is null)) as due_on
            from teacher t
            join assignment a on a.teacher_id = t.id and a.superseded_at is null and a.is_primary
                and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
            join school s on s.id = a.school_id and s.path && ? and (?::text is null or s.path @> array[?::text])
            join profile p on p.teacher_id = t.id and p.superseded_at is null
                and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
            where t.status in ('ACTIVE', 'ON_LEAVE') and cardinality(p.subjects) > 0) due
        where due_on <= ? and (?::uuid is null or id > ?) order by id limit ?
        """;

    private final Sql sql;
    private final PersonQueries persons;
    private final Policies policies;
    private final VetoQueries vetoes;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Registrations(
            Sql sql,
            PersonQueries persons,
            Policies policies,
            VetoQueries vetoes,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.policies = policies;
        this.vetoes = vetoes;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a registration of the period that ends on a day would be. */
    StandingView standing(Access access, UUID teacherId, LocalDate until) {
        persons.requireVisible(access, teacherId);
        RegistrationPolicy policy = policy(teacherId, until);
        LocalDate from = until.minusYears(policy.years());
        Registering.Facts facts = facts(teacherId, from, until);
        Registering.Judgement judgement = Registering.judge(facts, policy.needs());
        return new StandingView(
                teacherId,
                from,
                until,
                judgement.result(),
                judgement.reasons(),
                facts.ethicsVeto(),
                new TreeMap<>(facts.grades()),
                facts.years().stream()
                        .filter(year -> !facts.grades().containsKey(year))
                        .toList(),
                facts.hours(),
                policy.hoursMin());
    }

    /** Decides a registration by the facts; a period is decided once. */
    @Transactional
    UUID decide(Access access, IdempotencyKey key, RegistrationRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            LocalDate today = LocalDate.now(clock);
            if (request.until().isAfter(today)) {
                throw ProblemException.ofField(
                        TeacherProblem.REGISTRATION_EARLY, "until", TeacherProblem.REGISTRATION_EARLY.title());
            }
            StandingView standing = standing(access, request.teacherId(), request.until());
            int years = policy(request.teacherId(), request.until()).years();
            // What is postponed is looked at again a year later.
            int next = standing.result() == Registering.Result.QUALIFIED ? years : 1;
            UUID id = Ids.next();
            Constraints.refuse(
                    "registration_once",
                    () -> new ProblemException(
                            TeacherProblem.REGISTRATION_EXISTS, TeacherProblem.REGISTRATION_EXISTS.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            request.teacherId(),
                            standing.from(),
                            standing.until(),
                            standing.result(),
                            standing.reasons().stream().map(Enum::name).toArray(String[]::new),
                            today,
                            request.until().plusYears(next),
                            clock.instant(),
                            access.subject()));
            audit.record(access, "REGISTRATION_DECIDED", "TEACHER", request.teacherId());
            return id.toString();
        }));
    }

    List<RegistrationView> registrations(Access access, UUID teacherId) {
        persons.requireVisible(access, teacherId);
        return sql.list(OF_TEACHER, RegistrationView::of, teacherId);
    }

    RegistrationView registration(Access access, UUID teacherId, UUID id) {
        persons.requireVisible(access, teacherId);
        return sql.first(ONE, RegistrationView::of, teacherId, id).orElseThrow(PersonQueries::notFound);
    }

    Page<DueView> due(Access access, String node, LocalDate before, Paging paging) {
        LocalDate today = LocalDate.now(clock);
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        int years = policies.of(List.of("CN"), today, RegistrationPolicy.KIND, RegistrationPolicy.class)
                .years();
        List<DueView> rows = sql.list(
                DUE,
                row -> new DueView(row.id("id"), row.text("name"), row.text("code"), row.date("due_on")),
                years,
                today,
                today,
                access.scopeArray(),
                node,
                node,
                today,
                today,
                before == null ? today : before,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, row -> Cursor.of(row.teacherId()));
    }

    private Registering.Facts facts(UUID teacherId, LocalDate from, LocalDate until) {
        Map<Integer, String> grades = new HashMap<>();
        sql.list(
                        GRADES,
                        row -> Map.entry(row.integer("year"), row.text("grade")),
                        teacherId,
                        teacherId,
                        from.getYear(),
                        until.getYear())
                .forEach(entry -> grades.put(entry.getKey(), entry.getValue()));
        BigDecimal hours = sql.first(HOURS, row -> row.decimal("achieved"), teacherId, until, from)
                .orElse(BigDecimal.ZERO);
        boolean vetoed = vetoes.isVetoed(teacherId, "TITLE", until);
        List<Integer> years =
                IntStream.range(from.getYear(), until.getYear()).boxed().toList();
        return new Registering.Facts(vetoed, years, grades, hours);
    }

    private RegistrationPolicy policy(UUID teacherId, LocalDate day) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), teacherId).orElse(List.of("CN"));
        return policies.of(path, day, RegistrationPolicy.KIND, RegistrationPolicy.class);
    }
}
