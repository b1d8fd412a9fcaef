package teacherdev.training.statistics;

import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.web.access.Access;

/**
 * What is asked.
 *
 * @param region code of the region or school whose figures are asked for
 * @param census the day that decides to which school a person belongs
 * @param people whether people are counted too, which costs more than the sums of hours
 * @param wholeRegion whether the caller's scope covers all of the region, and not a part of it
 */
record Question(
        Access access,
        String region,
        int year,
        Grouping grouping,
        YearPolicy.Rules rules,
        LocalDate census,
        boolean people,
        boolean wholeRegion) {

    /**
     * The schools of the region that the caller's scope covers, as the beginning of a statement; takes the scope and the
     * region. GB/T 2260 codes tell the level by their length.
     */
    static final String SCHOOLS = """
            with s as materialized (
                select school_id, code, (select p from unnest(path) p where length(p) = 6 limit 1) as county,
                    (select p from unnest(path) p where length(p) = 4 limit 1) as city,
                    (select p from unnest(path) p where length(p) = 2 and p <> 'CN' limit 1) as province
                from roster_school where path && ? and path @> array[?::text])
            """;

    LocalDate firstDay() {
        return rules.calendar().firstDay(year);
    }

    LocalDate lastDay() {
        return rules.calendar().lastDay(year);
    }

    /** Whether the sums of a calendar year answer it; a school year is made of months. */
    boolean isOfCalendarYear() {
        return rules.calendar().isCalendar();
    }

    /** The same of all groups together. */
    Question whole() {
        return new Question(access, region, year, new Grouping(List.of()), rules, census, people, wholeRegion);
    }

    /** The figures of a group in which nothing was found. */
    Figures nothing() {
        return !people ? Figures.NONE : grouping.isOfPeople() ? Figures.NO_STAFF : Figures.NO_PEOPLE;
    }
}
