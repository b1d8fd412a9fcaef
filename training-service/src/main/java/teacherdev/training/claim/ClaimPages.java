package teacherdev.training.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.web.access.Access;
import teacherdev.training.claim.ClaimQueries.Filter;

/**
 * What asks for a page of claims. The caller's schools are looked at one by one, each for as many claims as a page has, so that
 * a page costs what her schools are, however many claims the country has.
 */
final class ClaimPages {

    private static final String OF_SCHOOLS = """
            with found as (
                (select c.* from roster_school s cross join lateral (
                    select c.* from credit_claim c where c.school_id = s.school_id%1$s order by c.id limit ?) c
                where s.path && ?%2$s order by c.id limit ?)
                union all
                (select c.* from credit_claim c where c.teacher_id in (
                    select ?::uuid union all select t.teacher_id from roster_teacher t where t.merged_into = ?)%1$s%3$s
                order by c.id limit ?))
            select distinct on (id) * from found order by id limit ?
            """;

    private static final String OF_TEACHER = ClaimQueries.SEEN + """
            and c.teacher_id in (select ?::uuid union all select t.teacher_id from roster_teacher t where t.merged_into = ?)%1$s%3$s
            order by c.id limit ?
            """;

    /** A condition, and what it asks about; nothing where nothing is asked. */
    private record Condition(String text, List<Object> values) {

        static Condition of(String text, Object value) {
            return value == null ? new Condition("", List.of()) : new Condition(text, List.of(value));
        }
    }

    private ClaimPages() {}

    /** @param after the last claim of the page before; null for the first page */
    static Query<Claim> page(Access access, Filter filter, UUID after, int rows) {
        Condition narrow = narrow(filter, after);
        Condition place = Condition.of(" and s.code = ?", filter.school());
        Condition school = Condition.of(" and c.school_code = ?", filter.school());
        String shape = filter.teacher() == null ? OF_SCHOOLS : OF_TEACHER;
        return new Query<>(
                shape.formatted(narrow.text(), place.text(), school.text()),
                Claim::of,
                filter.teacher() == null
                        ? ofSchools(access, narrow, school, rows)
                        : ofTeacher(access, filter.teacher(), narrow, school, rows));
    }

    private static List<Object> ofSchools(Access access, Condition narrow, Condition school, int rows) {
        List<Object> values = new ArrayList<>(narrow.values());
        values.addAll(Arrays.asList(rows, access.scopeArray()));
        values.addAll(school.values());
        values.addAll(Arrays.asList(rows, access.selfOrNull(), access.selfOrNull()));
        values.addAll(narrow.values());
        values.addAll(school.values());
        values.addAll(Arrays.asList(rows, rows));
        return values;
    }

    private static List<Object> ofTeacher(Access access, UUID teacher, Condition narrow, Condition school, int rows) {
        List<Object> values = new ArrayList<>(
                Arrays.asList(access.selfOrNull(), access.selfOrNull(), access.scopeArray(), teacher, teacher));
        values.addAll(narrow.values());
        values.addAll(school.values());
        values.add(rows);
        return values;
    }

    /** States and steps are words of ours and stand in the text, so that the index of what waits is found. */
    private static Condition narrow(Filter filter, UUID after) {
        Condition behind = Condition.of(" and c.id > ?", after);
        return new Condition(
                is("c.state", filter.state()) + is("c.step", filter.step()) + behind.text(), behind.values());
    }

    private static String is(String column, Enum<?> word) {
        return word == null ? "" : " and " + column + " = '" + word.name() + "'";
    }
}
