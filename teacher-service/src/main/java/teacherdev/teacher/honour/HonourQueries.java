package teacherdev.teacher.honour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.AsOf;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.history.Historic;
import teacherdev.teacher.person.PersonQueries;

/** Reads honours, never beyond the caller's scope. */
@ApplicationScoped
class HonourQueries {

    private static final String OF_TEACHER = HonourView.COLUMNS + """
        from honour h
        where h.teacher_id = ? and h.valid_from <= ? and h.recorded_at <= ?
          and (h.superseded_at is null or h.superseded_at > ?)
        order by h.valid_from, h.id limit 500
        """;
    private static final String ONE = HonourView.COLUMNS + "from honour h where h.teacher_id = ? and h.id = ?";

    /** Valid honours that end before a day, soonest first. */
    private static final String EXPIRING = HonourView.COLUMNS + "from honour h join teacher t on t.id = h.teacher_id"
            + " where h.superseded_at is null and h.valid_to > ? and h.valid_to <= ? and " + PersonQueries.IN_SCOPE
            + """
              and (?::date is null or (h.valid_to, h.id) > (?, ?))
            order by h.valid_to, h.id limit ?
            """;

    /** Each person once, at the highest level that is valid on the day. */
    private static final Historic COUNTS = Historic.of("""
        select level, count(*) as people from (
            select distinct on (h.teacher_id) h.level
            from (select ?::date as day, ?::timestamptz as known) point
            join honour h on {h} and h.valid_from <= point.day and (h.valid_to is null or h.valid_to > point.day)
            join assignment a on a.teacher_id = h.teacher_id and {a} and a.is_primary
                and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
            join school s on s.id = a.school_id and s.path && ?
            where (?::text is null or s.path @> array[?::text])
              and (?::text is null or h.kind = ?) and (?::boolean is null or h.backbone = ?)
            order by h.teacher_id, array_position(?::text[], h.level) desc) highest
        group by level order by array_position(?::text[], level) desc
        """);

    private static final String TEAMS = """
        select h.id, s.code, h.kind, h.level, h.name, h.awarded_by, h.document, h.valid_from, h.valid_to,
               array(select m.teacher_id::text from team_honour_member m where m.team_honour_id = h.id
                     order by m.teacher_id) as members
        from team_honour h join school s on s.id = h.school_id
        where s.path && ? and h.superseded_at is null and (?::uuid is null or h.id = ?)
          and (?::text is null or s.path @> array[?::text]) and (?::uuid is null or h.id > ?)
        order by h.id limit ?
        """;

    private final Sql sql;
    private final PersonQueries persons;
    private final Clock clock;

    HonourQueries(Sql sql, PersonQueries persons, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.clock = clock;
    }

    List<HonourView> honours(Access access, UUID teacherId, AsOf asOf) {
        persons.requireVisible(access, teacherId);
        return sql.list(OF_TEACHER, HonourView::of, teacherId, asOf.day(), asOf.known(), asOf.known());
    }

    HonourView honour(Access access, UUID teacherId, UUID id) {
        persons.requireVisible(access, teacherId);
        return sql.first(ONE, HonourView::of, teacherId, id).orElseThrow(PersonQueries::notFound);
    }

    Page<HonourView> expiring(Access access, LocalDate before, Paging paging) {
        Optional<Cursor> after = paging.after(2);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = after.map(cursor -> cursor.date(0)).orElse(null);
        List<HonourView> rows = sql.list(
                EXPIRING,
                HonourView::of,
                today,
                before == null ? today.plusMonths(6) : before,
                today,
                access.scopeArray(),
                day,
                day,
                after.map(cursor -> cursor.id(1)).orElse(null),
                paging.rowsToRead());
        return Page.of(rows, paging, honour -> Cursor.of(honour.to(), honour.id()));
    }

    /** People by their highest valid level; the filters may be null. */
    HonourCountsView counts(Access access, String node, String kind, Boolean backbone, Glance glance) {
        Map<HonourLevel, Integer> people = new EnumMap<>(HonourLevel.class);
        sql.list(
                        COUNTS.as(glance),
                        row -> Map.entry(row.constant("level", HonourLevel.class), row.integer("people")),
                        glance.day(),
                        glance.knownOrNull(),
                        access.scopeArray(),
                        node,
                        node,
                        kind,
                        kind,
                        backbone,
                        backbone,
                        HonourLevel.ascending(),
                        HonourLevel.ascending())
                .forEach(entry -> people.put(entry.getKey(), entry.getValue()));
        return new HonourCountsView(
                glance.day(),
                people.values().stream().mapToInt(Integer::intValue).sum(),
                people);
    }

    TeamHonourView team(Access access, UUID id) {
        return sql.first(TEAMS, TeamHonourView::of, access.scopeArray(), id, id, null, null, null, null, 1)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such honour in your scope", "您的管辖范围内没有该荣誉")));
    }

    Page<TeamHonourView> teams(Access access, String node, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        return Page.of(
                sql.list(
                        TEAMS,
                        TeamHonourView::of,
                        access.scopeArray(),
                        null,
                        null,
                        node,
                        node,
                        after,
                        after,
                        paging.rowsToRead()),
                paging,
                honour -> Cursor.of(honour.id()));
    }
}
