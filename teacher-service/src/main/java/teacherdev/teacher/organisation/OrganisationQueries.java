package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.history.AsOf;

/** Reads regions and schools, never beyond the caller's scope. */
@ApplicationScoped
public class OrganisationQueries {

    private static final String REGION = RegionView.COLUMNS + "from region where code = ? and path && ?";
    private static final String REGIONS = RegionView.COLUMNS + """
            from region
            where path && ? and (?::text is null or parent = ?) and code > ?
              and (?::date is null or ((valid_from is null or valid_from <= ?) and (valid_to is null or valid_to > ?)))
            order by code limit ?
            """;
    private static final String FORMER_NAME =
            "select name from region_name where region = ? and valid_to > ? order by valid_to limit 1";
    private static final String SCHOOL = SchoolView.COLUMNS + "from school s where s.code = ? and s.path && ?";
    private static final String SCHOOLS = SchoolView.COLUMNS + """
            from school s
            where s.path && ? and s.path @> ? and (?::text is null or s.kind = ?) and (?::text is null or s.parent = ?)
              and s.code > ?
            order by s.code limit ?
            """;
    /** The same of a day and as known at an instant; who may see it goes by where the school is now. */
    private static final String SCHOOLS_AT = """
            select s.id, s.code, h.name, h.kind, h.region, h.stages, h.setting, h.path, h.parent, h.weak, h.boarding, s.version
            from school s join school_particulars h on h.school_id = s.id
                and h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?)
                and h.recorded_at <= ? and (h.superseded_at is null or h.superseded_at > ?)
            """;

    private static final String SCHOOL_AT = SCHOOLS_AT + "where s.code = ? and s.path && ?";
    private static final String SCHOOLS_OF_A_DAY = SCHOOLS_AT + """
            where s.path && ? and h.path @> ? and (?::text is null or h.kind = ?) and (?::text is null or h.parent = ?)
              and s.code > ?
            order by s.code limit ?
            """;
    private static final String PLACE = "select id, path && ? as reachable from school where code = ?";

    private static final String PLACES =
            "select id, code, path, path && ? as reachable from school where code = any (?)";
    private static final String EMPLOYERS = """
            select code, path, path && ? as reachable from region where code = any (?)
            union all
            select code, path, path && ? as reachable from school where code = any (?)
            """;
    private static final String REACHED = """
            select (select count(*) from region where code = any (?) and path && ?)
                 + (select count(*) from school where code = any (?) and path && ?) as reached
            """;

    private final Sql sql;
    private final FigureQueries figures;

    OrganisationQueries(Sql sql, FigureQueries figures) {
        this.sql = sql;
        this.figures = figures;
    }

    Optional<RegionView> region(Access access, String code) {
        return sql.first(REGION, RegionView::of, code, access.scopeArray());
    }

    Page<RegionView> regions(Access access, Optional<String> parent, Optional<LocalDate> asOf, Paging paging) {
        List<RegionView> rows = sql.list(
                REGIONS,
                RegionView::of,
                access.scopeArray(),
                parent.orElse(null),
                parent.orElse(null),
                paging.after(1).map(cursor -> cursor.text(0)).orElse(""),
                asOf.orElse(null),
                asOf.orElse(null),
                asOf.orElse(null),
                paging.rowsToRead());
        return Page.of(rows, paging, region -> Cursor.of(region.code()));
    }

    Optional<SchoolView> school(Access access, String code) {
        return sql.first(SCHOOL, SchoolView::of, code, access.scopeArray());
    }

    /** What a school was on a day, as known at an instant. */
    Optional<SchoolView> school(Access access, String code, AsOf asOf) {
        return sql.first(
                SCHOOL_AT,
                SchoolView::of,
                asOf.day(),
                asOf.day(),
                asOf.known(),
                asOf.known(),
                code,
                access.scopeArray());
    }

    /** What a list of schools can be narrowed by; null means all, and a day or an instant of null the present. */
    record SchoolFilter(String region, SchoolKind kind, String parent, Optional<AsOf> asOf) {}

    Page<SchoolView> schools(Access access, SchoolFilter filter, Paging paging) {
        String kind = filter.kind() == null ? null : filter.kind().name();
        List<Object> parameters = new ArrayList<>();
        filter.asOf().ifPresent(asOf -> parameters.addAll(List.of(asOf.day(), asOf.day(), asOf.known(), asOf.known())));
        parameters.addAll(Arrays.asList(
                access.scopeArray(),
                filter.region() == null ? new String[0] : new String[] {filter.region()},
                kind,
                kind,
                filter.parent(),
                filter.parent(),
                paging.after(1).map(cursor -> cursor.text(0)).orElse(""),
                paging.rowsToRead()));
        List<SchoolView> rows =
                sql.list(filter.asOf().isPresent() ? SCHOOLS_OF_A_DAY : SCHOOLS, SchoolView::of, parameters.toArray());
        return Page.of(rows, paging, school -> Cursor.of(school.code()));
    }

    /** Whether each of these regions and schools exists and lies within the caller's scopes. */
    public boolean reaches(Access access, Set<String> codes) {
        String[] asked = codes.toArray(String[]::new);
        return sql.first(REACHED, row -> row.number("reached"), asked, access.scopeArray(), asked, access.scopeArray())
                        .orElseThrow()
                == codes.size();
    }

    Page<SchoolFigures> figures(UUID school, Optional<Instant> knownAt) {
        UUID[] schools = {school};
        List<FigureQueries.Known> known =
                knownAt.map(at -> figures.known(schools, at)).orElseGet(() -> figures.known(schools));
        return new Page<>(known.stream().map(FigureQueries.Known::figures).toList(), null);
    }

    /** Where a school code leads for this caller. */
    public Place place(Access access, String schoolCode) {
        return sql.first(
                        PLACE,
                        row -> row.flag("reachable") ? new Place.Reachable(row.id("id")) : new Place.OutOfScope(),
                        access.scopeArray(),
                        schoolCode)
                .map(Place.class::cast)
                .orElseGet(Place.Unknown::new);
    }

    /** Where each of these school codes leads for this caller; a code that leads nowhere is missing. */
    public Map<String, Node> places(Access access, Set<String> schoolCodes) {
        return nodes(sql.list(
                PLACES, row -> node(row, row.id("id")), access.scopeArray(), schoolCodes.toArray(String[]::new)));
    }

    /** The same for codes of regions and organisations, which both may employ. */
    public Map<String, Node> employers(Access access, Set<String> codes) {
        String[] scopes = access.scopeArray();
        String[] wanted = codes.toArray(String[]::new);
        return nodes(sql.list(EMPLOYERS, row -> node(row, null), scopes, wanted, scopes, wanted));
    }

    private static Node node(Row row, UUID id) {
        return new Node(row.text("code"), id, row.texts("path"), row.flag("reachable"));
    }

    private static Map<String, Node> nodes(List<Node> nodes) {
        return nodes.stream().collect(Collectors.toMap(Node::code, Function.identity(), (one, _) -> one));
    }

    /**
     * A node of the organisation tree.
     *
     * @param schoolId null for a region
     * @param path codes from the country down to it
     * @param reachable whether it is in the caller's scope
     */
    public record Node(String code, UUID schoolId, List<String> path, boolean reachable) {}

    /** What a school code means to a caller. School codes are published, so that a school exists is no secret. */
    public sealed interface Place {
        record Reachable(UUID schoolId) implements Place {}

        record OutOfScope() implements Place {}

        record Unknown() implements Place {}
    }

    /** What a region was called on a day; its present name when it was never called otherwise. */
    Optional<String> nameOn(String code, LocalDate day) {
        return sql.first(FORMER_NAME, row -> row.text("name"), code, day);
    }
}
