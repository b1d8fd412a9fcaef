package teacherdev.teacher.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.teacher.eligibility.rules.ProfileInput;
import teacherdev.teacher.title.rules.TitleLevel;

/**
 * The facts of a person as they are recorded on a day, and what follows from them for that day and for later ones while they
 * stay as they are: her years of teaching grow, honours run out.
 *
 * @param recorded what was found beside the candidate, by the names that documents use
 */
record FactSheet(Candidate candidate, Map<String, Object> recorded) {

    /** The facts on a day; one that is not known is absent. */
    Map<String, Object> on(LocalDate day, TitleLevel target) {
        Map<String, Object> facts = candidate.facts(target);
        facts.putAll(recorded);
        count(facts, ProfileFact.QUALIFIED_YEARS, candidate.qualifiedOn(), day);
        count(facts, ProfileFact.APPOINTED_YEARS, candidate.appointedOn(), day);
        facts.putIfAbsent(ProfileFact.APPOINTED_YEARS.zh(), BigDecimal.ZERO);
        count(facts, ProfileFact.AGE, candidate.birthDate(), day);
        count(facts, ProfileFact.TEACHING_YEARS, date(ProfileFact.TEACHING_SINCE), day);
        count(facts, ProfileFact.HERE_YEARS, date(ProfileFact.HERE_SINCE), day);
        facts.computeIfPresent(ProfileFact.HONOURS.zh(), (_, honours) -> standing((List<?>) honours, day));
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    /** The person of a run that asks about a day. */
    PersonData person(Program program, LocalDate day, TitleLevel target) {
        Map<String, Object> facts = on(day, target);
        Map<String, Object> asked = new LinkedHashMap<>();
        program.scheme().inputs().values().stream().map(ProfileInput::of).forEach(input -> {
            Object value = input.value(facts);
            if (value != null) {
                asked.put(input.input().name(), value);
            }
        });
        return new PersonData(candidate.teacherId().toString(), asked);
    }

    /** The same with facts that only the asking feature knows. */
    FactSheet with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(recorded);
        all.putAll(more);
        return new FactSheet(candidate, all);
    }

    /** The days whose returns can change an answer; with them the first of January, for conditions that speak of years. */
    List<LocalDate> dates(LocalDate day) {
        Stream<LocalDate> ofRecords = recorded.values().stream()
                .filter(List.class::isInstance)
                .flatMap(records -> ((Collection<?>) records).stream())
                .filter(Map.class::isInstance)
                .flatMap(each -> ((Map<?, ?>) each).values().stream())
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
        List<LocalDate> dates = new ArrayList<>(candidate.dates());
        dates.add(day.withDayOfYear(1));
        Stream.concat(
                        Stream.of(ProfileFact.TEACHING_SINCE, ProfileFact.HERE_SINCE)
                                .map(this::date),
                        ofRecords)
                .filter(Objects::nonNull)
                .forEach(dates::add);
        return dates;
    }

    private LocalDate date(ProfileFact fact) {
        return (LocalDate) recorded.get(fact.zh());
    }

    private static void count(Map<String, Object> facts, ProfileFact fact, LocalDate since, LocalDate day) {
        if (since != null) {
            facts.put(fact.zh(), BigDecimal.valueOf(Math.max(0, ChronoUnit.YEARS.between(since, day))));
        }
    }

    private static List<Map<String, Object>> standing(List<?> honours, LocalDate day) {
        List<Map<String, Object>> standing = new ArrayList<>();
        for (Object each : honours) {
            Map<String, Object> honour = new LinkedHashMap<>();
            ((Map<?, ?>) each).forEach((name, value) -> honour.put((String) name, value));
            honour.put("有效", !(honour.get("届满日期") instanceof LocalDate until) || until.isAfter(day));
            standing.add(honour);
        }
        return standing;
    }
}
