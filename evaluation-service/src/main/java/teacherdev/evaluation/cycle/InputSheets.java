package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.leaf.Type;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The values of a cycle as a workbook, to be filled in by clerks and sent back. A column per input that people enter. */
@ApplicationScoped
class InputSheets {

    /** As many as may be sent back at once. */
    private static final int ROWS_MAX = 10_000;

    private static final String PEOPLE = """
            select p.id, p.teacher_id, t.name, p.school_code from evaluation_participant p
            join roster_teacher t on t.teacher_id = p.teacher_id
            where p.cycle_id = ? and p.sheet = ? and p.assessed and p.path && ? and (?::text is null or p.school_code = ?)
            order by p.school_code, t.name, p.id limit ?
            """;
    private static final String VALUES = """
            select i.participant_id, i.name, i.value from evaluation_input i
            where i.cycle_id = ? and i.sheet = ? and i.superseded_at is null and i.participant_id = any (?)
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final CycleQueries queries;
    private final SchemeBinding binding;
    private final Collecting collecting;

    private record Person(UUID participant, UUID teacherId, String name, String school) {}

    InputSheets(Sql sql, ObjectMapper mapper, CycleQueries queries, SchemeBinding binding, Collecting collecting) {
        this.sql = sql;
        this.mapper = mapper;
        this.queries = queries;
        this.binding = binding;
        this.collecting = collecting;
    }

    /**
     * Those who are assessed and in the caller's scope, with the values that were entered so far; refuses more people than
     * a sheet holds, so that nobody is missing unseen.
     *
     * @param school code of one school, or null for all
     */
    Tabular sheet(Access access, UUID cycleId, SheetKind kind, String school) {
        Cycle cycle = queries.visible(access, cycleId);
        List<Input> inputs = entered(binding.scheme(cycle, kind));
        List<Person> people = people(access, cycleId, kind, school);
        Map<UUID, Map<String, String>> values = values(cycleId, kind, people);
        List<List<String>> rows = people.stream()
                .map(person -> cells(person, inputs, values.getOrDefault(person.participant(), Map.of())))
                .toList();
        return language -> table(cycle, inputs, rows, language);
    }

    private List<Person> people(Access access, UUID cycleId, SheetKind kind, String school) {
        List<Person> people = sql.list(
                PEOPLE,
                row -> new Person(row.id("id"), row.id("teacher_id"), row.text("name"), row.text("school_code")),
                cycleId,
                kind,
                access.scopeArray(),
                school,
                school,
                ROWS_MAX + 1);
        if (people.size() > ROWS_MAX) {
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ROWS,
                    Text.of("More than 10,000 people: ask school by school", "超过 10000 人，请按学校下载"));
        }
        return people;
    }

    private Map<UUID, Map<String, String>> values(UUID cycleId, SheetKind kind, List<Person> people) {
        Map<UUID, Map<String, String>> values = new HashMap<>();
        sql.list(
                VALUES,
                row -> values.computeIfAbsent(row.id("participant_id"), _ -> new HashMap<>())
                        .put(row.text("name"), shown(row.text("value"))),
                cycleId,
                kind,
                people.stream().map(Person::participant).toArray(UUID[]::new));
        return values;
    }

    private static List<String> cells(Person person, List<Input> inputs, Map<String, String> known) {
        List<String> cells = new ArrayList<>(List.of(person.teacherId().toString(), person.name(), person.school()));
        inputs.forEach(input -> cells.add(known.get(input.name())));
        return cells;
    }

    private static Table table(Cycle cycle, List<Input> inputs, List<List<String>> rows, String language) {
        List<Column> columns = new ArrayList<>();
        for (SheetHeading heading : SheetHeading.values()) {
            columns.add(Column.text(heading.text().in(language)));
        }
        inputs.forEach(input -> columns.add(Column.text(input.name())));
        return new Table(cycle.name(), columns, rows);
    }

    /** Lists and records do not fit into a cell; they come as JSON. */
    private List<Input> entered(Scheme scheme) {
        return scheme.inputs().values().stream()
                .filter(input -> input.type() instanceof Type.Scalar && !collecting.isCollected(input))
                .toList();
    }

    private String shown(String json) {
        try {
            Object value = mapper.readValue(json, Object.class);
            return value instanceof Boolean flag ? (flag ? "是" : "否") : String.valueOf(value);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
