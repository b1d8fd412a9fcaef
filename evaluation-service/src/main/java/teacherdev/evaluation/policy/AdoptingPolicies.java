package teacherdev.evaluation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Takes in policy data and calendars, and tells the other services. */
@ApplicationScoped
class AdoptingPolicies {

    private static final String INSERT = """
            insert into policy (id, kind, scope, path, version, effective_from, content, created_at, created_by)
            select ?, ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ? from policy where scope = ? and kind = ?
            """;
    private static final String LOCK_CALENDAR =
            "select row_version from working_day_calendar where year = ? for update";
    private static final String FIRST_CALENDAR = """
            insert into working_day_calendar (year, row_version, holidays, shifted, changed_at, changed_by)
            values (?, 1, ?::text[]::date[], ?::text[]::date[], ?, ?)
            on conflict (year) do nothing
            """;
    private static final String NEXT_CALENDAR = """
            update working_day_calendar
            set row_version = ?, holidays = ?::text[]::date[], shifted = ?::text[]::date[], changed_at = ?, changed_by = ?
            where year = ?
            """;

    /** No ETag names it. */
    private static final long NO_VERSION = -1;

    private final Sql sql;
    private final PolicyQueries queries;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AdoptingPolicies(
            Sql sql,
            PolicyQueries queries,
            Organisations organisations,
            Idempotency idempotency,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the policy, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID adopt(Access access, IdempotencyKey key, PolicyRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            List<String> path = organisations.pathWithin(access, "scope", request.scope());
            UUID id = Ids.next();
            Constraints.refuse(
                    "policy_version_unique",
                    () -> new ProblemException(
                            EvaluationProblem.SCHEME_VERSION_EXISTS, EvaluationProblem.SCHEME_VERSION_EXISTS.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            request.kind(),
                            request.scope(),
                            path.toArray(String[]::new),
                            request.effectiveFrom(),
                            DocumentText.canonical(request.content()),
                            clock.instant(),
                            access.subject(),
                            request.scope(),
                            request.kind()));
            outbox.append(PolicyAdopted.of(queries.byId(id)));
            audit.record(access, "POLICY_ADOPTED", "POLICY", id);
            return id.toString();
        }));
    }

    /**
     * Sets the calendar of a year and gives it with its new version. It holds for the country, so only who may act for the
     * country sets it.
     *
     * @param expected the version that is replaced; empty for the first calendar of a year
     */
    @Transactional
    VersionedCalendar setCalendar(Access access, int year, OptionalLong expected, Calendar calendar) {
        if (!access.scopes().contains(Organisations.COUNTRY)) {
            throw new ProblemException(
                    PlatformProblem.OUT_OF_SCOPE, Text.of("The calendar is the country's", "工作日历由全国统一设定"));
        }
        calendar.holidays().forEach(day -> require(year, day, "holidays", !isWeekend(day)));
        calendar.shifted().forEach(day -> require(year, day, "shifted", isWeekend(day)));
        Optional<Long> present = sql.first(LOCK_CALENDAR, row -> row.number("row_version"), year);
        long version = present.isPresent() || expected.isPresent()
                ? replaced(access, year, present.orElse(NO_VERSION), expected, calendar)
                : first(access, year, calendar);
        outbox.append(WorkingDaysAdopted.of(year, version, calendar));
        audit.record(access, "WORKING_DAYS_SET", "WORKING_DAYS", year);
        return new VersionedCalendar(version, calendar);
    }

    private long first(Access access, int year, Calendar calendar) {
        boolean written = sql.update(
                        FIRST_CALENDAR,
                        year,
                        texts(calendar.holidays()),
                        texts(calendar.shifted()),
                        clock.instant(),
                        access.subject())
                == 1;
        // Where somebody else has set the first one meanwhile, this one must name it.
        return written ? 1 : Versions.expected(null);
    }

    private long replaced(Access access, int year, long present, OptionalLong expected, Calendar calendar) {
        Versions.requireSame(expected.orElseGet(() -> Versions.expected(null)), present);
        sql.update(
                NEXT_CALENDAR,
                present + 1,
                texts(calendar.holidays()),
                texts(calendar.shifted()),
                clock.instant(),
                access.subject(),
                year);
        return present + 1;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(int year, LocalDate day, String field, boolean fits) {
        if (day.getYear() != year || !fits) {
            throw ProblemException.ofField(
                    EvaluationProblem.CALENDAR_DAY,
                    field,
                    Text.of(
                            day + " does not fit: holidays are weekdays and shifted days weekend days of " + year,
                            day + " 不符:节假日应为 " + year + " 年的工作日,调休应为周末"));
        }
    }

    private static String[] texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
