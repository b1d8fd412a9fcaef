package teacherdev.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Where organisations stand in the tree, as far as the schools that are known here tell. */
@ApplicationScoped
public class Organisations {

    /** A region is known by the paths of the schools in it: its own path is the part of theirs that ends with it. */
    private static final String PATH = """
            select path[1:array_position(path, ?)] as path, path[1:array_position(path, ?)] && ? as reachable
            from roster_school where path @> array[?]::text[] limit 1
            """;

    private static final String LINEAGE = """
            select distinct code from (
                select unnest(s.path[1:array_position(s.path, scope.code)]) as code
                from unnest(?::text[]) as scope (code)
                cross join lateral (select path from roster_school where path @> array[scope.code] limit 1) s
                union all
                select unnest(s.path) from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = ? and a.valid_to is null
            ) as lineage
            """;

    private static final String SHARED =
            "select pg_advisory_xact_lock_shared(hashtextextended('schools-that-move', 0)) is null as taken";
    private static final String EXCLUSIVE =
            "select pg_advisory_xact_lock(hashtextextended('schools-that-move', 0)) is null as taken";

    private final Sql sql;

    Organisations(Sql sql) {
        this.sql = sql;
    }

    /** What a code means to a caller. */
    public sealed interface Place {

        /** @param path codes from the country down to the organisation itself */
        record Reachable(List<String> path) implements Place {}

        record OutOfScope() implements Place {}

        /** No school of it is known here. */
        record Unknown() implements Place {}
    }

    /** No school moves until the transaction ends, so that where one lies may be stored. */
    public void keepPlaces() {
        sql.first(SHARED, row -> row.flag("taken"));
    }

    /** Until the transaction ends nobody stores where a school lies; what was stored before is visible. */
    void awaitOpenings() {
        sql.first(EXCLUSIVE, row -> row.flag("taken"));
    }

    public Place place(Access access, String code) {
        return sql.first(
                        PATH,
                        row -> row.flag("reachable")
                                ? new Place.Reachable(row.texts("path"))
                                : (Place) new Place.OutOfScope(),
                        code,
                        code,
                        access.scopeArray(),
                        code)
                .orElseGet(Place.Unknown::new);
    }

    /** The caller's organisations and all above them: what any of them offers is an offer to the caller. */
    public String[] lineage(Access access) {
        return sql.list(LINEAGE, row -> row.text("code"), access.scopeArray(), access.selfOrNull())
                .toArray(String[]::new);
    }
}
