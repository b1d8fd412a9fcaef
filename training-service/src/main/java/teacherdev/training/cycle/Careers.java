package teacherdev.training.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.cycle.Career.MonthOf;
import teacherdev.training.cycle.rules.Hours;
import teacherdev.training.cycle.rules.Leave;
import teacherdev.training.cycle.rules.Term;
import teacherdev.training.roster.SeenTeacher;

/** Reads the careers of many teachers with two statements, and with a third what new teachers did. */
@ApplicationScoped
class Careers {

    private static final String TEACHERS = """
            select t.teacher_id, t.career_from, t.terms, t.leaves, s.path
            from roster_teacher t
            left join lateral (
                select s.path from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and a.is_primary order by a.valid_from desc limit 1) s on true
            where t.teacher_id = any (?)
            """;
    private static final String MONTHS =
            "select teacher_id, year, month, form, hours from person_cell where teacher_id = any (?)";
    private static final String MONTHS_OF_ONE = MONTHS.replace("= any (?)", "= ?");
    private static final String BETWEEN = """
            select e.teacher_id, e.form, sum(e.activity_hours) as hours
            from unnest(?::uuid[], ?::text[]::date[], ?::text[]::date[]) as asked (teacher_id, first, last)
            join credit_entry e on e.teacher_id = asked.teacher_id and e.activity_date >= asked.first
                and e.activity_date <= asked.last and e.year >= extract(year from asked.first)
                and e.year <= extract(year from asked.last)
            group by e.teacher_id, e.form
            """;

    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper mapper;

    private record Teacher(UUID id, LocalDate from, List<String> path, String leaves, String terms) {
        static Teacher of(Row row) {
            return new Teacher(
                    row.id("teacher_id"),
                    row.date("career_from"),
                    row.texts("path"),
                    row.text("leaves"),
                    row.text("terms"));
        }
    }

    private static MonthOf month(Row row) {
        return new MonthOf(
                row.id("teacher_id"),
                YearMonth.of(row.integer("year"), row.integer("month")),
                row.text("form"),
                row.decimal("hours"));
    }

    /** Something that is looked up when it is first asked for. */
    private static final class Once<T> implements Supplier<T> {

        private final Supplier<T> source;
        private T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            if (value == null) {
                value = source.get();
            }
            return value;
        }
    }

    private record FirstPeriod(UUID teacherId, LocalDate from, LocalDate due) {}

    Careers(Sql sql, Clock clock, ObjectMapper mapper) {
        this.sql = sql;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** The careers of these teachers; who is not known here is absent. */
    List<Career> of(Collection<UUID> teacherIds, CycleRules rules) {
        UUID[] ids = teacherIds.toArray(UUID[]::new);
        return careers(
                sql.list(TEACHERS, Teacher::of, (Object) ids), sql.list(MONTHS, Careers::month, (Object) ids), rules);
    }

    /**
     * What asks for the months of one teacher. By a key and not by a list of one: of a list PostgreSQL believes that it has ten,
     * and so plans the statement anew each time, which costs more than to run it.
     */
    static Query<MonthOf> months(UUID teacherId) {
        return Query.of(MONTHS_OF_ONE, Careers::month, teacherId);
    }

    /** The career of one teacher with her months. */
    Career of(SeenTeacher teacher, List<MonthOf> months, CycleRules rules) {
        Teacher known =
                new Teacher(teacher.id(), teacher.careerFrom(), teacher.path(), teacher.leaves(), teacher.terms());
        return careers(List.of(known), months, rules).getFirst();
    }

    private List<Career> careers(List<Teacher> teachers, List<MonthOf> months, CycleRules rules) {
        Map<UUID, List<MonthOf>> known = months.stream().collect(Collectors.groupingBy(MonthOf::teacherId));
        Once<Map<UUID, Hours>> first = new Once<>(() -> firstHours(teachers, rules));
        return teachers.stream()
                .map(teacher -> new Career(
                        teacher.id(),
                        teacher.path(),
                        teacher.from(),
                        list(teacher.leaves(), Careers::leave),
                        list(teacher.terms(), Careers::term),
                        known.getOrDefault(teacher.id(), List.of()),
                        () -> first.get().getOrDefault(teacher.id(), Hours.NONE)))
                .toList();
    }

    private Map<UUID, Hours> firstHours(List<Teacher> teachers, CycleRules rules) {
        LocalDate today = LocalDate.now(clock);
        List<FirstPeriod> periods = teachers.stream()
                .filter(teacher -> teacher.from() != null)
                .map(teacher -> new FirstPeriod(
                        teacher.id(),
                        teacher.from(),
                        rules.on(teacher.path(), today).newTeacherDue(teacher.from())))
                .toList();
        Map<UUID, Hours> hours = new HashMap<>();
        sql.list(
                BETWEEN,
                row -> hours.merge(
                        row.id("teacher_id"), Hours.of(Map.of(row.text("form"), row.decimal("hours"))), Hours::plus),
                Columns.ids(periods, FirstPeriod::teacherId),
                Columns.texts(periods, FirstPeriod::from),
                Columns.texts(periods, FirstPeriod::due));
        return hours;
    }

    private <T> List<T> list(String json, Function<JsonNode, T> element) {
        try {
            return mapper.readTree(json).valueStream().map(element).toList();
        } catch (JsonProcessingException storedAsJson) {
            throw new IllegalStateException(storedAsJson);
        }
    }

    private static Leave leave(JsonNode node) {
        return new Leave(node.path("kind").asText(), date(node, "from"), date(node, "to"));
    }

    private static Term term(JsonNode node) {
        return new Term(node.path("role").asText(), date(node, "from"), date(node, "to"));
    }

    private static LocalDate date(JsonNode node, String field) {
        return node.hasNonNull(field) ? LocalDate.parse(node.get(field).asText()) : null;
    }
}
