package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.Chunks;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Periods;
import teacherdev.teacher.problem.TeacherProblem;

/** Changes regions, one or thousands. A region that ends is kept, with what it was called and what followed it. */
@ApplicationScoped
class KeepingRegions {

    private static final String LOCK = RegionView.COLUMNS + "from region where code = any (?) order by code for update";
    private static final String INSERT = """
            insert into region (code, name, parent, path, valid_from, valid_to, successor)
            select r.code, r.name, r.parent, string_to_array(r.path, ','), r.valid_from::date, r.valid_to::date, r.successor
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as r (code, name, parent, path, valid_from, valid_to, successor)
            """;
    private static final String UPDATE = """
            update region set name = r.name, valid_from = r.valid_from::date, valid_to = r.valid_to::date,
                successor = r.successor, version = region.version + 1
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as r (code, name, valid_from, valid_to, successor)
            where region.code = r.code
            """;
    private static final String KEEP_NAME = """
            insert into region_name (region, valid_to, name) values (?, ?, ?)
            on conflict on constraint region_name_pk do nothing
            """;

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    KeepingRegions(Sql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** The region must be one that the caller was shown. */
    @Transactional
    void change(Access access, String code, long expectedVersion, RegionUpdate update) {
        Map<String, RegionView> known = lock(
                Stream.of(code, update.successor()).filter(Objects::nonNull).toList());
        RegionView region = known.get(code);
        Versions.requireSame(expectedVersion, region.version());
        RegionView changed = changed(region, update, known);
        write(List.of(), List.of(region), List.of(changed), update.effectiveFrom());
        audit.record(access, "REGION_CHANGED", "REGION", code);
    }

    /** The result of each row; a region above or after another may stand in the same request. */
    List<RowResult> upsert(Access access, List<BulkRow<RegionRow>> read) {
        List<BulkRow<RegionRow>> rows = BulkRow.refuseRepeated(read, "code", RegionRow::code);
        List<RowResult> results = new ArrayList<>();
        rows.stream().filter(row -> !row.isSound()).map(RowResult::failed).forEach(results::add);
        List<BulkRow<RegionRow>> topDown = rows.stream()
                .filter(BulkRow::isSound)
                .sorted(Comparator.comparingInt(
                                (BulkRow<RegionRow> row) -> row.content().code().length())
                        .thenComparing(row -> row.content().code()))
                .toList();
        results.addAll(Chunks.inTransactions(topDown, chunk -> carryOut(access, chunk)));
        return results;
    }

    private List<RowResult> carryOut(Access access, List<BulkRow<RegionRow>> rows) {
        Set<String> codes = rows.stream()
                .flatMap(row -> Stream.of(
                        row.content().code(),
                        row.content().parent(),
                        row.content().successor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, RegionView> known =
                new HashMap<>(lock(codes.stream().sorted().toList()));
        List<RegionView> added = new ArrayList<>();
        List<RegionView> before = new ArrayList<>();
        List<RegionView> after = new ArrayList<>();
        List<RowResult> results = new ArrayList<>();
        for (BulkRow<RegionRow> row : rows) {
            try {
                RegionView present = known.get(row.content().code());
                RegionView wanted = wanted(access, row.content(), present, known);
                if (present == null) {
                    added.add(wanted);
                } else if (!present.equals(wanted)) {
                    before.add(present);
                    after.add(wanted);
                }
                known.put(wanted.code(), wanted);
                results.add(RowResult.of(row, status(present, wanted), null));
            } catch (ProblemException refusal) {
                results.add(RowResult.failed(row, refusal));
            }
        }
        write(added, before, after, null);
        audit.recordAll(
                access,
                "REGION_RECORDED",
                "REGION",
                added.stream().map(RegionView::code).toList());
        audit.recordAll(
                access,
                "REGION_CHANGED",
                "REGION",
                after.stream().map(RegionView::code).toList());
        return results;
    }

    private static RowStatus status(RegionView present, RegionView wanted) {
        if (present == null) {
            return RowStatus.CREATED;
        }
        return present.equals(wanted) ? RowStatus.UNCHANGED : RowStatus.UPDATED;
    }

    private static RegionView wanted(Access access, RegionRow row, RegionView present, Map<String, RegionView> known) {
        RegionView parent = known.get(row.parent());
        if (parent == null) {
            throw ProblemException.ofField(
                    TeacherProblem.REGION_UNKNOWN, "parent", TeacherProblem.REGION_UNKNOWN.title());
        }
        if (Collections.disjoint(parent.path(), access.scopes())) {
            throw ProblemException.ofField(
                    PlatformProblem.OUT_OF_SCOPE,
                    "parent",
                    Text.of("This region is not in your scope", "该区划不在您的管辖范围内"));
        }
        if (present != null && !present.parent().equals(row.parent())) {
            throw ProblemException.ofField(TeacherProblem.REGION_MOVED, "parent", TeacherProblem.REGION_MOVED.title());
        }
        RegionView region = present != null
                ? present
                : new RegionView(
                        row.code(),
                        row.name(),
                        row.parent(),
                        Region.extended(parent.path(), row.code()),
                        null,
                        null,
                        null,
                        1);
        return changed(region, row.update(), known);
    }

    private static RegionView changed(RegionView region, RegionUpdate update, Map<String, RegionView> known) {
        if (update.validFrom() != null) {
            Periods.of(update.validFrom(), update.validTo(), "validTo");
        }
        if (update.successor() != null && update.validTo() == null) {
            throw ProblemException.ofField(
                    TeacherProblem.SUCCESSOR_WITHOUT_END, "validTo", TeacherProblem.SUCCESSOR_WITHOUT_END.title());
        }
        if (update.successor() != null && !known.containsKey(update.successor())) {
            throw ProblemException.ofField(
                    TeacherProblem.REGION_UNKNOWN, "successor", TeacherProblem.REGION_UNKNOWN.title());
        }
        requireSuccessorThen(region, update, known);
        return new RegionView(
                region.code(),
                update.name(),
                region.parent(),
                region.path(),
                update.validFrom(),
                update.validTo(),
                update.successor(),
                region.version());
    }

    /** What follows is another region, and there on the day that this one is no more; so no region follows itself. */
    private static void requireSuccessorThen(RegionView region, RegionUpdate update, Map<String, RegionView> known) {
        if (update.successor() == null) {
            return;
        }
        RegionView successor = known.get(update.successor());
        boolean gone = successor.validTo() != null && !successor.validTo().isAfter(update.validTo());
        if (gone || successor.path().contains(region.code())) {
            throw ProblemException.ofField(
                    TeacherProblem.SUCCESSOR_WRONG, "successor", TeacherProblem.SUCCESSOR_WRONG.title());
        }
    }

    private Map<String, RegionView> lock(List<String> codes) {
        return sql.list(LOCK, RegionView::of, (Object) codes.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(RegionView::code, Function.identity()));
    }

    private void write(List<RegionView> added, List<RegionView> before, List<RegionView> after, LocalDate renamedFrom) {
        if (!added.isEmpty()) {
            sql.update(
                    INSERT,
                    Columns.texts(added, RegionView::code),
                    Columns.texts(added, RegionView::name),
                    Columns.texts(added, RegionView::parent),
                    Columns.texts(added, region -> String.join(",", region.path())),
                    Columns.texts(added, RegionView::validFrom),
                    Columns.texts(added, RegionView::validTo),
                    Columns.texts(added, RegionView::successor));
        }
        for (int i = 0; i < before.size(); i++) {
            keepName(before.get(i), after.get(i), Objects.requireNonNullElse(renamedFrom, LocalDate.now(clock)));
        }
        if (!after.isEmpty()) {
            sql.update(
                    UPDATE,
                    Columns.texts(after, RegionView::code),
                    Columns.texts(after, RegionView::name),
                    Columns.texts(after, RegionView::validFrom),
                    Columns.texts(after, RegionView::validTo),
                    Columns.texts(after, RegionView::successor));
        }
    }

    // Renaming is rare: a statement for each of them is no burden.
    private void keepName(RegionView before, RegionView after, LocalDate renamedFrom) {
        if (!before.name().equals(after.name())) {
            sql.update(KEEP_NAME, before.code(), renamedFrom, before.name());
        }
    }
}
