package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.Chunks;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.problem.TeacherProblem;

/** Takes the yearly figures of schools. What was reported before is superseded, and stays readable as it was known. */
@ApplicationScoped
class KeepingFigures {

    private static final Text NOT_IN_SCOPE = Text.of("This school is not in your scope", "该学校不在您的管辖范围内");
    private static final Text STAGE_TWICE = Text.of("A stage may stand once", "同一学段只能填写一次");

    private static final String LOCK =
            "select id, code, path && ? as reachable from school where code = any (?) order by id for no key update";
    private static final String SUPERSEDE = "update school_year set superseded_at = ? where id = any (?)";
    private static final String INSERT = """
            insert into school_year (recorded_at, id, school_id, year, teaching_area, sports_area, equipment_value,
                network_classrooms, establishment)
            select ?, r.id, r.school_id, r.year::int, r.teaching::numeric, r.sports::numeric, r.equipment::numeric,
                r.network::int, r.establishment::int
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as r (id, school_id, year, teaching, sports, equipment, network, establishment)
            """;
    private static final String INSERT_PUPILS = """
            insert into pupil_count (school_year_id, stage, pupils, classes)
            select r.id, r.stage, r.pupils::int, r.classes::int
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as r (id, stage, pupils, classes)
            """;

    private final Sql sql;
    private final FigureQueries queries;
    private final Audit audit;
    private final Clock clock;

    private record School(UUID id, String code, boolean reachable) {}

    private record Reported(UUID id, UUID schoolId, SchoolFigures figures) {}

    private record Counted(UUID schoolYear, SchoolFigures.Pupils pupils) {}

    private record YearKey(String code, Integer year) {}

    KeepingFigures(Sql sql, FigureQueries queries, Audit audit, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** The result of each row. */
    List<RowResult> report(Access access, List<BulkRow<SchoolFigures>> read) {
        List<BulkRow<SchoolFigures>> rows =
                BulkRow.refuseRepeated(read, "code", row -> new YearKey(row.code(), row.year()));
        List<RowResult> results = new ArrayList<>();
        rows.stream().filter(row -> !row.isSound()).map(RowResult::failed).forEach(results::add);
        results.addAll(Chunks.inTransactions(
                rows.stream().filter(BulkRow::isSound).toList(), chunk -> carryOut(access, chunk)));
        return results;
    }

    private List<RowResult> carryOut(Access access, List<BulkRow<SchoolFigures>> rows) {
        Map<String, School> schools = lock(access, rows);
        UUID[] ids = schools.values().stream().map(School::id).toArray(UUID[]::new);
        Map<YearKey, FigureQueries.Known> known = new HashMap<>();
        queries.known(ids)
                .forEach(year -> known.put(
                        new YearKey(year.figures().code(), year.figures().year()), year));
        List<UUID> superseded = new ArrayList<>();
        List<Reported> reported = new ArrayList<>();
        List<RowResult> results = new ArrayList<>();
        for (BulkRow<SchoolFigures> row : rows) {
            try {
                School school = reachable(schools.get(row.content().code()));
                SchoolFigures figures = checked(row.content()).kept();
                FigureQueries.Known before = known.get(new YearKey(figures.code(), figures.year()));
                if (before != null && before.figures().equals(figures)) {
                    results.add(RowResult.of(row, RowStatus.UNCHANGED, school.id()));
                    continue;
                }
                if (before != null) {
                    superseded.add(before.id());
                }
                reported.add(new Reported(Ids.next(), school.id(), figures));
                results.add(RowResult.of(row, before == null ? RowStatus.CREATED : RowStatus.UPDATED, school.id()));
            } catch (ProblemException refusal) {
                results.add(RowResult.failed(row, refusal));
            }
        }
        write(access, superseded, reported);
        return results;
    }

    private Map<String, School> lock(Access access, List<BulkRow<SchoolFigures>> rows) {
        String[] codes =
                rows.stream().map(row -> row.content().code()).distinct().toArray(String[]::new);
        return sql
                .list(
                        LOCK,
                        row -> new School(row.id("id"), row.text("code"), row.flag("reachable")),
                        access.scopeArray(),
                        codes)
                .stream()
                .collect(Collectors.toMap(School::code, Function.identity()));
    }

    private static School reachable(School school) {
        if (school == null) {
            throw ProblemException.ofField(
                    TeacherProblem.SCHOOL_UNKNOWN, "code", TeacherProblem.SCHOOL_UNKNOWN.title());
        }
        if (!school.reachable()) {
            throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, "code", NOT_IN_SCOPE);
        }
        return school;
    }

    private static SchoolFigures checked(SchoolFigures figures) {
        Set<Stage> seen = new HashSet<>();
        for (SchoolFigures.Pupils pupils : figures.pupils()) {
            if (!seen.add(pupils.stage())) {
                throw ProblemException.ofField(PlatformProblem.INVALID_FIELD, "pupils", STAGE_TWICE);
            }
        }
        return figures;
    }

    private void write(Access access, List<UUID> superseded, List<Reported> reported) {
        if (reported.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        sql.update(SUPERSEDE, now, superseded.toArray(UUID[]::new));
        sql.update(
                INSERT,
                now,
                Columns.ids(reported, Reported::id),
                Columns.ids(reported, Reported::schoolId),
                Columns.texts(reported, year -> year.figures().year()),
                Columns.texts(reported, year -> year.figures().teachingArea()),
                Columns.texts(reported, year -> year.figures().sportsArea()),
                Columns.texts(reported, year -> year.figures().equipmentValue()),
                Columns.texts(reported, year -> year.figures().networkClassrooms()),
                Columns.texts(reported, year -> year.figures().establishment()));
        List<Counted> counts = reported.stream()
                .flatMap(year -> year.figures().pupils().stream().map(pupils -> new Counted(year.id(), pupils)))
                .toList();
        sql.update(
                INSERT_PUPILS,
                Columns.ids(counts, Counted::schoolYear),
                Columns.texts(counts, count -> count.pupils().stage()),
                Columns.texts(counts, count -> count.pupils().pupils()),
                Columns.texts(counts, count -> count.pupils().classes()));
        audit.recordAll(
                access,
                "FIGURES_REPORTED",
                "SCHOOL",
                reported.stream().map(Reported::schoolId).toList());
    }
}
