package teacherdev.training.mentorship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.web.access.Access;
import teacherdev.training.mentorship.PairingQueries.Filter;

/**
 * What asks for a page of pairings, latest first. The caller's schools are looked at one by one, each for as many pairings as a
 * page has, so that a page costs what her schools are, however many pairings the country has. Who sees a province or the country
 * has more schools than a page has rows: there the pairings are looked at in their order until the page is full.
 */
final class PairingPages {

    private static final String OF_SCHOOLS = Pairing.COLUMNS + """
            from pairing p join (
                select found.id from (
                    select v.id, v.valid_from from roster_school s cross join lateral (
                        select p.id, p.valid_from from pairing_sight v join pairing p on p.id = v.pairing_id
                        where v.school_id = s.school_id and (v.seen_until is null or v.seen_until > ?)%1$s%2$s
                        order by v.valid_from desc, v.pairing_id desc limit ?) v
                    where s.path && ?
                    union
                    (select p.id, p.valid_from from pairing p where p.mentor_id = ?%1$s%3$s
                     order by p.valid_from desc, p.id desc limit ?)
                    union
                    (select p.id, p.valid_from from pairing p where p.mentee_id = ?%1$s%3$s
                     order by p.valid_from desc, p.id desc limit ?)) found
                order by found.valid_from desc, found.id desc limit ?) page on page.id = p.id
            order by p.valid_from desc, p.id desc
            """;

    private static final String IN_ORDER = Pairing.COLUMNS + "from pairing p where " + PairingQueries.SEEN + """
            %1$s%2$s order by p.valid_from desc, p.id desc limit ?
            """;

    private static final String OF_TEACHER =
            " and p.id in (select o.id from pairing o where o.mentor_id = ? union select o.id from pairing o where o.mentee_id = ?)";
    private static final String BEHIND_SIGHT = " and (v.valid_from, v.pairing_id) < (?, ?)";
    private static final String BEHIND = " and (p.valid_from, p.id) < (?, ?)";
    /** Codes of provinces have two digits, CN has two letters. */
    private static final int WIDE_CODE_MAX = 2;

    /** The last pairing of the page before. */
    record After(LocalDate from, UUID id) {}

    private PairingPages() {}

    /** @param after null for the first page */
    static Query<Pairing> page(Access access, Filter filter, LocalDate today, After after, int rows) {
        return filter.teacherId() != null || isWide(access)
                ? inOrder(access, filter, today, after, rows)
                : ofSchools(access, filter, today, after, rows);
    }

    private static Query<Pairing> ofSchools(Access access, Filter filter, LocalDate today, After after, int rows) {
        List<Object> behind = after == null ? List.of() : List.of(after.from(), after.id());
        List<Object> values = new ArrayList<>();
        values.add(today);
        values.addAll(behind);
        values.addAll(Arrays.asList(rows, access.scopeArray()));
        for (int side = 0; side < 2; side++) {
            values.add(access.selfOrNull());
            values.addAll(behind);
            values.add(rows);
        }
        values.add(rows);
        String text =
                OF_SCHOOLS.formatted(words(filter), after == null ? "" : BEHIND_SIGHT, after == null ? "" : BEHIND);
        return new Query<>(text, Pairing::of, values);
    }

    private static Query<Pairing> inOrder(Access access, Filter filter, LocalDate today, After after, int rows) {
        List<Object> values = new ArrayList<>(Arrays.asList(
                access.selfOrNull(), access.selfOrNull(), access.scopeArray(), today, access.scopeArray()));
        if (filter.teacherId() != null) {
            values.addAll(List.of(filter.teacherId(), filter.teacherId()));
        }
        if (after != null) {
            values.addAll(List.of(after.from(), after.id()));
        }
        values.add(rows);
        String narrow = words(filter) + (filter.teacherId() == null ? "" : OF_TEACHER);
        return new Query<>(IN_ORDER.formatted(narrow, after == null ? "" : BEHIND), Pairing::of, values);
    }

    private static boolean isWide(Access access) {
        return Arrays.stream(access.scopeArray()).anyMatch(code -> code.length() <= WIDE_CODE_MAX);
    }

    /** Kinds and statuses are words of ours and stand in the text, so that the index of what is proposed is found. */
    private static String words(Filter filter) {
        return is("p.kind", filter.kind()) + is("p.status", filter.status());
    }

    private static String is(String column, Enum<?> word) {
        return word == null ? "" : " and " + column + " = '" + word.name() + "'";
    }
}
