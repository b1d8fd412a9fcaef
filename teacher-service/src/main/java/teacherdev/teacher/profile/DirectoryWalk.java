package teacherdev.teacher.profile;

import java.util.Arrays;
import java.util.stream.Collectors;
import teacherdev.teacher.person.PersonQueries;

/**
 * How a page of a list is found: by the entries of the directory in their order, one place after the other, until the page is
 * full. Each entry is looked at by itself, through indexes of that teacher: {@code lateral} with a limit leaves the planner no
 * other plan, whatever it believes of the tables, and conditions are {@link Asked#unweighted}.
 *
 * <p>With several places, each first gives its share of the page. The last row of a page of these is a bound for the real one,
 * so each place that gave its whole share goes on only to there. A page costs about its own rows and one look at each place,
 * however many teachers there are. Most readers ask for one place, and a statement of its own costs them half.
 */
enum DirectoryWalk {
    BY_NAME("teacher_directory", "name"),
    BY_PINYIN("teacher_directory", "pinyin", "name"),
    /** By name, of those who ever had the title level {@code title}. */
    BY_NAME_OF_TITLE("teacher_directory_title", "name");

    /** The name under which the last teacher of the page before was listed. */
    private static final String AFTER = """
            , after as materialized (
                select l.name, coalesce(l.pinyin, '') as pinyin, l.teacher_id as id
                from asked join profile l on l.teacher_id = asked.after_id
                order by (l.valid_from <= asked.day and (l.valid_to is null or l.valid_to > asked.day)
                    and l.recorded_at <= asked.known and (l.superseded_at is null or l.superseded_at > asked.known)) desc,
                    l.superseded_at is null desc, l.valid_from desc limit 1)
            """;

    /** Whether it is the only one is asked once; as a condition of the page it would be asked again for each row. */
    private static final String ONE_PLACE = """
            , place as materialized (
                select asked.driving[1] as code from asked where cardinality(asked.driving) = 1
                  and not exists (select from region r where r.parent = asked.driving[1]))
            """;

    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final String directory;
    private final String[] columns;

    DirectoryWalk(String directory, String... columns) {
        this.directory = directory;
        this.columns = columns;
    }

    /**
     * The statement of a page of one place; it finds nobody when {@code driving} names several codes, or a region that has
     * regions below.
     *
     * @param asked as for {@link #ofPlaces}
     */
    String ofPlace(Asked asked, boolean further) {
        return asked.row()
                + (further ? AFTER : "")
                + ONE_PLACE
                + " select e.* from "
                + from(further)
                + " cross join place cross join lateral ("
                + entries("place.code", behindCursor(further), asked, "(select rows from asked)")
                + ") as e";
    }

    /**
     * The statement of a page of all places.
     *
     * @param asked with {@code day}, {@code known}, {@code today}, {@code scopes}, {@code rows} and {@code driving}, the codes
     *     in and below which to look
     * @param further whether the page follows the teacher {@code after_id}
     */
    String ofPlaces(Asked asked, boolean further) {
        String entryKey = entryKey();
        String bounds = " and (" + entryKey + ") > (" + keys("head.%s", "head.id") + ") and (" + entryKey + ") <= ("
                + keys(
                        "coalesce((select %s from edge), U&'\\FFFF')",
                        "coalesce((select id from edge), '" + LAST_ID + "')")
                + ")";
        return asked.row()
                + (further ? AFTER : "")
                + page(
                        from(further),
                        entries("place.code", behindCursor(further), asked, "(select rows from share)"),
                        keys("%s", "id"),
                        entries("head.place", bounds, asked, "(select rows from asked)"));
    }

    private static String from(boolean further) {
        return further ? "asked cross join after" : "asked";
    }

    private String behindCursor(boolean further) {
        return further ? " and (" + entryKey() + ") > (" + keys("after.%s", "after.id") + ")" : "";
    }

    private String entryKey() {
        return keys("d.%s", "d.teacher");
    }

    private static String page(String from, String entries, String key, String entriesBehind) {
        return """
            , place as materialized (
                select r.code from asked cross join lateral (%1$s) as r
                where (select true from teacher_directory d where d.place = r.code limit 1)),
            share as (select ceil(asked.rows::numeric / count(*))::int as rows from asked cross join place group by asked.rows),
            head as materialized (
                select place.code as place, h.* from %2$s cross join place cross join lateral (
                    select e.*, row_number() over () as place_row from (%3$s) as e) as h),
            edge as (select %4$s from head group by %4$s order by %4$s offset (select rows - 1 from asked) limit 1),
            rest as (
                select head.place, e.*, 0 from asked cross join head cross join lateral (%5$s) as e
                where head.place_row = (select rows from share))
            select distinct on (%4$s) * from (select * from head union all select * from rest) as page
            order by %4$s limit (select rows from asked)
            """.formatted(PersonQueries.placesBelow("asked.driving"), from, entries, key, entriesBehind);
    }

    private String entries(String place, String bounds, Asked asked, String limit) {
        String shown = TeacherReading.COLUMNS + (this == BY_PINYIN ? ", d.pinyin" : "");
        return """
            select %1$s
            from %7$s d
            cross join lateral (
                select * from profile p where p.teacher_id = d.teacher
                  and p.valid_from <= asked.day and (p.valid_to is null or p.valid_to > asked.day)
                  and p.recorded_at <= asked.known and (p.superseded_at is null or p.superseded_at > asked.known) limit 1) as p
            cross join lateral (select * from teacher t where t.id = d.teacher limit 1) as t
            left join lateral (
                select * from assignment a where a.teacher_id = d.teacher and a.is_primary
                  and a.valid_from <= asked.day and (a.valid_to is null or a.valid_to > asked.day)
                  and a.recorded_at <= asked.known and (a.superseded_at is null or a.superseded_at > asked.known) limit 1) as a on true
            left join lateral (select * from school s where s.id = a.school_id limit 1) as s on true
            where d.place = %2$s and coalesce(p.name = d.name, false)%3$s%4$s
              and ((s.path && asked.scopes and a.superseded_at is null
                    and (a.valid_to is null or a.valid_to > asked.today or a.valid_to = t.departed_on))
                or (select bool_or(vs.path && asked.scopes) from assignment v join school vs on vs.id = v.school_id
                    where v.teacher_id = d.teacher and v.superseded_at is null
                      and (v.valid_to is null or v.valid_to > asked.today or v.valid_to = t.departed_on)))
            order by %5$s limit %6$s
            """.formatted(shown, place, bounds, asked.conditions(), entryKey(), limit, directory);
    }

    private String keys(String column, String id) {
        return Arrays.stream(columns).map(column::formatted).collect(Collectors.joining(", ")) + ", " + id;
    }
}
