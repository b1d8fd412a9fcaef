package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.Chunks;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.problem.TeacherProblem;

/** Records and changes thousands of schools; each that changes tells the other services. */
@ApplicationScoped
class UpsertingSchools {

    private static final Text NOT_IN_SCOPE = Text.of("This organisation is not in your scope", "该单位不在您的管辖范围内");

    private static final String LOCK =
            SchoolView.COLUMNS + "from school s where s.code = any (?) order by s.id for no key update";
    private static final String REGIONS = "select code, path from region where code = any (?)";
    private static final String INSERT = """
            insert into school (id, code, name, kind, region, stages, setting, path, parent, weak, boarding, version)
            select r.id, r.code, r.name, r.kind, r.region, string_to_array(r.stages, ','), r.setting,
                string_to_array(r.path, ','), r.parent, r.weak::boolean, r.boarding::boolean, 1
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[]) as r (id, code, name, kind, stages, setting, parent, weak, boarding, region, path)
            """;
    private static final String UPDATE = """
            update school set name = r.name, kind = r.kind, stages = string_to_array(r.stages, ','), setting = r.setting,
                parent = r.parent, weak = r.weak::boolean, boarding = r.boarding::boolean, region = r.region,
                path = string_to_array(r.path, ','), version = school.version + 1
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[]) as r (id, code, name, kind, stages, setting, parent, weak, boarding, region, path)
            where school.id = r.id
            """;
    /** Only a move waits for those who add somebody to the directory, and lets them wait; other changes go beside them. */
    private static final String HOLD = "select s.id from school s where s.id = any (?) order by s.id for update";

    /** Lists of a region begin with its entries; those of the region before are passed over, for nobody is there any more. */
    private static final String ENTER_IN_DIRECTORY = """
            insert into teacher_directory (place, name, teacher, pinyin)
            select s.region, p.name, p.teacher_id, max(coalesce(p.pinyin, ''))
            from school s join assignment a on a.school_id = s.id join profile p on p.teacher_id = a.teacher_id
            where s.id = any (?) group by s.region, p.name, p.teacher_id
            on conflict do nothing
            """;

    private final Sql sql;
    private final SchoolHistory history;
    private final Outbox outbox;
    private final Audit audit;

    private record Regional(String code, List<String> path) {}

    UpsertingSchools(Sql sql, SchoolHistory history, Outbox outbox, Audit audit) {
        this.sql = sql;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The result of each row. */
    List<RowResult> upsert(Access access, List<BulkRow<SchoolRow>> read) {
        List<BulkRow<SchoolRow>> rows = BulkRow.refuseRepeated(read, "code", SchoolRow::code);
        List<RowResult> results = new ArrayList<>();
        rows.stream().filter(row -> !row.isSound()).map(RowResult::failed).forEach(results::add);
        // Schools first that belong to no other, so that a teaching point finds its school in the same request.
        List<BulkRow<SchoolRow>> sound = rows.stream()
                .filter(BulkRow::isSound)
                .sorted(Comparator.comparing(
                                (BulkRow<SchoolRow> row) -> row.content().parent() != null)
                        .thenComparing(row -> row.content().code()))
                .toList();
        results.addAll(Chunks.inTransactions(sound, chunk -> carryOut(access, chunk)));
        return results;
    }

    private List<RowResult> carryOut(Access access, List<BulkRow<SchoolRow>> rows) {
        Map<String, SchoolView> known = new HashMap<>(known(rows));
        Map<String, Regional> regions = regions(rows);
        List<SchoolView> added = new ArrayList<>();
        List<SchoolView> changed = new ArrayList<>();
        List<SchoolHistory.Change> changes = new ArrayList<>();
        List<UUID> moved = new ArrayList<>();
        List<RowResult> results = new ArrayList<>();
        for (BulkRow<SchoolRow> row : rows) {
            try {
                SchoolView present = known.get(row.content().code());
                SchoolView wanted = wanted(access, row.content(), present, regions, known);
                if (present == null) {
                    added.add(wanted);
                } else if (!present.equals(wanted)) {
                    changed.add(wanted);
                    changes.add(
                            new SchoolHistory.Change(wanted.id(), row.content().effectiveFrom()));
                    if (!present.region().equals(wanted.region())) {
                        moved.add(wanted.id());
                    }
                }
                known.put(wanted.code(), wanted);
                results.add(RowResult.of(row, status(present, wanted), wanted.id()));
            } catch (ProblemException refusal) {
                results.add(RowResult.failed(row, refusal));
            }
        }
        write(access, added, changed);
        history.begin(added.stream().map(SchoolView::id).toList());
        history.change(changes);
        if (!moved.isEmpty()) {
            UUID[] ids = moved.toArray(UUID[]::new);
            sql.list(HOLD, row -> row.id("id"), (Object) ids);
            sql.update(ENTER_IN_DIRECTORY, (Object) ids);
        }
        return results;
    }

    private static RowStatus status(SchoolView present, SchoolView wanted) {
        if (present == null) {
            return RowStatus.CREATED;
        }
        return present.equals(wanted) ? RowStatus.UNCHANGED : RowStatus.UPDATED;
    }

    private Map<String, SchoolView> known(List<BulkRow<SchoolRow>> rows) {
        Set<String> codes = rows.stream()
                .flatMap(row -> Stream.of(row.content().code(), row.content().parent()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return sql.list(LOCK, SchoolView::of, (Object) codes.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(SchoolView::code, Function.identity()));
    }

    private Map<String, Regional> regions(List<BulkRow<SchoolRow>> rows) {
        String[] codes =
                rows.stream().map(row -> row.content().region()).distinct().toArray(String[]::new);
        return sql.list(REGIONS, row -> new Regional(row.text("code"), row.texts("path")), (Object) codes).stream()
                .collect(Collectors.toMap(Regional::code, Function.identity()));
    }

    private static SchoolView wanted(
            Access access,
            SchoolRow row,
            SchoolView present,
            Map<String, Regional> regions,
            Map<String, SchoolView> known) {
        Regional region = regions.get(row.region());
        if (region == null) {
            throw ProblemException.ofField(
                    TeacherProblem.REGION_UNKNOWN, "region", TeacherProblem.REGION_UNKNOWN.title());
        }
        List<String> path = Region.extended(region.path(), row.code());
        if (Collections.disjoint(present == null ? region.path() : present.path(), access.scopes())) {
            throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, "region", NOT_IN_SCOPE);
        }
        boolean moved = present != null && !present.region().equals(row.region());
        if (moved && Collections.disjoint(region.path(), access.scopes())) {
            throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, "region", NOT_IN_SCOPE);
        }
        requireParent(access, row, known);
        SchoolTraits traits = row.traits();
        return new SchoolView(
                present == null ? Ids.next() : present.id(),
                row.code(),
                traits.name(),
                traits.kind(),
                row.region(),
                traits.stages().stream().sorted().toList(),
                traits.setting(),
                present == null || moved ? path : present.path(),
                traits.parent(),
                traits.weak(),
                traits.boarding(),
                present == null ? 1 : present.version());
    }

    private static void requireParent(Access access, SchoolRow row, Map<String, SchoolView> known) {
        if (row.parent() == null) {
            return;
        }
        SchoolView parent = row.parent().equals(row.code()) ? null : known.get(row.parent());
        if (parent == null || Collections.disjoint(parent.path(), access.scopes())) {
            throw ProblemException.ofField(
                    TeacherProblem.SCHOOL_UNKNOWN, "parent", TeacherProblem.SCHOOL_UNKNOWN.title());
        }
    }

    private void write(Access access, List<SchoolView> added, List<SchoolView> changed) {
        if (!added.isEmpty()) {
            sql.update(INSERT, columns(added));
        }
        if (!changed.isEmpty()) {
            sql.update(UPDATE, columns(changed));
        }
        outbox.appendAll(
                added.stream().map(school -> changedEvent(school).version(1)).toList());
        outbox.appendAll(changed.stream()
                .map(school -> changedEvent(school).version(school.version() + 1))
                .toList());
        audit.recordAll(
                access,
                "SCHOOL_RECORDED",
                "SCHOOL",
                added.stream().map(SchoolView::id).toList());
        audit.recordAll(
                access,
                "SCHOOL_UPDATED",
                "SCHOOL",
                changed.stream().map(SchoolView::id).toList());
    }

    private static Object[] columns(List<SchoolView> schools) {
        return List.of(
                        Columns.ids(schools, SchoolView::id),
                        Columns.texts(schools, SchoolView::code),
                        Columns.texts(schools, SchoolView::name),
                        Columns.texts(schools, SchoolView::kind),
                        Columns.texts(
                                schools,
                                school -> school.stages().stream()
                                        .map(Stage::name)
                                        .collect(Collectors.joining(","))),
                        Columns.texts(schools, SchoolView::setting),
                        Columns.texts(schools, SchoolView::parent),
                        Columns.texts(schools, SchoolView::weak),
                        Columns.texts(schools, SchoolView::boarding),
                        Columns.texts(schools, SchoolView::region),
                        Columns.texts(schools, school -> String.join(",", school.path())))
                .toArray();
    }

    private static SchoolChanged changedEvent(SchoolView school) {
        return new SchoolChanged(
                school.id(),
                school.code(),
                school.name(),
                school.kind(),
                school.stages().stream().map(Stage::name).toList(),
                school.setting(),
                school.path(),
                school.parent(),
                school.weak(),
                school.boarding());
    }
}
