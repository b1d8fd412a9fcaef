package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.cycle.InputsAnswer.RowAnswer;
import teacherdev.evaluation.cycle.InputsAnswer.Status;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.leaf.Type;
import teacherdev.platform.runtime.imports.UploadedSheet;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The values of a cycle as a workbook: to be filled in by clerks and sent back. A column per input that people enter. */
@ApplicationScoped
class InputSheets {

    private static final int ROWS_MAX = 10_000;
    private static final Text TEACHER = Text.of("Teacher id", "教师编号");
    private static final Text NAME = Text.of("Name", "姓名");
    private static final Text SCHOOL = Text.of("School", "学校代码");
    private static final Set<String> YES = Set.of("是", "true", "TRUE", "yes", "1");
    private static final Set<String> NO = Set.of("否", "false", "FALSE", "no", "0");

    private static final String PEOPLE = """
            select p.id, p.teacher_id, t.name, p.school_code from evaluation_participant p
            join roster_teacher t on t.teacher_id = p.teacher_id
            where p.cycle_id = ? and p.sheet = ? and p.assessed and p.path && ? order by p.school_code, t.name, p.id limit 10000
            """;
    private static final String VALUES = """
            select i.participant_id, i.name, i.value from evaluation_input i
            join evaluation_participant p on p.id = i.participant_id
            where i.cycle_id = ? and i.sheet = ? and i.superseded_at is null and p.path && ?
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final CycleQueries queries;
    private final SchemeBinding binding;
    private final Collecting collecting;
    private final RecordingInputs recording;

    InputSheets(
            Sql sql,
            ObjectMapper mapper,
            CycleQueries queries,
            SchemeBinding binding,
            Collecting collecting,
            RecordingInputs recording) {
        this.sql = sql;
        this.mapper = mapper;
        this.queries = queries;
        this.binding = binding;
        this.collecting = collecting;
        this.recording = recording;
    }

    /** Those who are assessed and in the caller's scope, with the values that were entered so far. */
    Tabular sheet(Access access, UUID cycleId, SheetKind kind) {
        Cycle cycle = queries.visible(access, cycleId);
        List<Input> inputs = entered(scheme(cycle, kind));
        Map<UUID, Map<String, String>> values = new HashMap<>();
        sql.list(
                VALUES,
                row -> values.computeIfAbsent(row.id("participant_id"), _ -> new HashMap<>())
                        .put(row.text("name"), shown(row.text("value"))),
                cycleId,
                kind,
                access.scopeArray());
        List<List<String>> rows = sql.list(
                PEOPLE,
                row -> {
                    List<String> cells = new ArrayList<>(
                            List.of(row.id("teacher_id").toString(), row.text("name"), row.text("school_code")));
                    Map<String, String> known = values.getOrDefault(row.id("id"), Map.of());
                    inputs.forEach(input -> cells.add(known.get(input.name())));
                    return cells;
                },
                cycleId,
                kind,
                access.scopeArray());
        return language -> table(cycle, inputs, rows, language);
    }

    private static Table table(Cycle cycle, List<Input> inputs, List<List<String>> rows, String language) {
        List<Column> columns = new ArrayList<>();
        List.of(TEACHER, NAME, SCHOOL).forEach(heading -> columns.add(Column.text(heading.in(language))));
        inputs.forEach(input -> columns.add(Column.text(input.name())));
        return new Table(cycle.name(), columns, rows);
    }

    /** What each row became, by its number in the file. An empty cell says nothing and changes nothing. */
    @Transactional
    InputsAnswer take(Access access, UUID cycleId, SheetKind kind, String source, UploadedSheet file) {
        Scheme scheme = scheme(queries.visible(access, cycleId), kind);
        if (file.rows().size() > ROWS_MAX) {
            throw refused("More than 10,000 rows", "超过 10000 行");
        }
        int teacher = column(file.headings(), TEACHER)
                .orElseThrow(() -> refused("Missing column: " + TEACHER.en(), "缺少列:" + TEACHER.zh()));
        Map<Integer, Input> columns = columns(scheme, file.headings());
        List<RowAnswer> unreadable = new ArrayList<>();
        List<InputsRequest.Entry> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (UploadedSheet.Line line : file.rows()) {
            UUID id = id(line.cell(teacher));
            Optional<String> formula = columns.entrySet().stream()
                    .filter(column -> UploadedSheet.isFormula(line.cell(column.getKey())))
                    .map(column -> column.getValue().name())
                    .findFirst();
            if (id == null) {
                unreadable.add(new RowAnswer(line.number(), null, Status.FAILED, "UNKNOWN_TEACHER", "teacherId"));
            } else if (formula.isPresent()) {
                unreadable.add(new RowAnswer(line.number(), id, Status.FAILED, "FORMULA", formula.get()));
            } else {
                rows.add(new InputsRequest.Entry(id, kind, values(columns, line)));
                numbers.add(line.number());
            }
        }
        InputsAnswer answer = recording.record(access, cycleId, new InputsRequest(source, kind, null, rows));
        return numbered(answer, numbers, unreadable);
    }

    private static InputsAnswer numbered(InputsAnswer answer, List<Integer> numbers, List<RowAnswer> unreadable) {
        List<RowAnswer> rows = new ArrayList<>(unreadable);
        for (RowAnswer row : answer.rows()) {
            rows.add(new RowAnswer(numbers.get(row.row()), row.teacherId(), row.status(), row.code(), row.field()));
        }
        rows.sort(Comparator.comparingInt(RowAnswer::row));
        return new InputsAnswer(
                answer.recorded(), answer.unchanged(), answer.failed() + unreadable.size(), List.copyOf(rows));
    }

    private Scheme scheme(Cycle cycle, SheetKind kind) {
        if (cycle.binding(kind) == null) {
            throw SchemeInputProblem.of("sheet");
        }
        return binding.program(cycle, cycle.binding(kind)).scheme();
    }

    /** Lists and records do not fit into a cell; they come as JSON. */
    private List<Input> entered(Scheme scheme) {
        return scheme.inputs().values().stream()
                .filter(input -> input.type() instanceof Type.Scalar && !collecting.isCollected(input))
                .toList();
    }

    private static Map<Integer, Input> columns(Scheme scheme, List<String> headings) {
        Map<Integer, Input> columns = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).replace("*", "").strip();
            boolean ours =
                    heading.isEmpty() || means(TEACHER, heading) || means(NAME, heading) || means(SCHOOL, heading);
            if (!ours) {
                Input input = scheme.inputs().get(heading);
                if (input == null || !seen.add(heading)) {
                    throw refused("Unknown or repeated column: " + heading, "无法识别或重复的列:" + heading);
                }
                columns.put(i, input);
            }
        }
        return columns;
    }

    private static Optional<Integer> column(List<String> headings, Text meant) {
        for (int i = 0; i < headings.size(); i++) {
            if (means(meant, headings.get(i).replace("*", "").strip())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean means(Text text, String heading) {
        return heading.equals(text.zh()) || heading.equalsIgnoreCase(text.en());
    }

    private static Map<String, Object> values(Map<Integer, Input> columns, UploadedSheet.Line line) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach((column, input) -> {
            String cell = line.cell(column).strip();
            if (!cell.isEmpty()) {
                values.put(input.name(), input.type() == Type.Scalar.BOOL ? flag(cell) : cell);
            }
        });
        return values;
    }

    /** What is neither stays text, and is refused as such. */
    private static Object flag(String cell) {
        if (YES.contains(cell) || NO.contains(cell)) {
            return YES.contains(cell);
        }
        return cell;
    }

    private static UUID id(String cell) {
        try {
            return UUID.fromString(cell.strip());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private String shown(String json) {
        try {
            Object value = mapper.readValue(json, Object.class);
            return value instanceof Boolean flag ? (flag ? "是" : "否") : String.valueOf(value);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }

    private static ProblemException refused(String en, String zh) {
        return new ProblemException(PlatformProblem.IMPORT_FILE_REFUSED, Text.of(en, zh));
    }
}
