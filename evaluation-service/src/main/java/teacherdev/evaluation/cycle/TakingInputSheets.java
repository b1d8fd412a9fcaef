package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import teacherdev.evaluation.cycle.InputsAnswer.RowAnswer;
import teacherdev.evaluation.cycle.InputsAnswer.Status;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.leaf.Type;
import teacherdev.platform.runtime.imports.UploadedSheet;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Takes filled-in workbooks of a cycle's values back. */
@ApplicationScoped
class TakingInputSheets {

    private static final int ROWS_MAX = 10_000;
    private static final Set<String> YES = Set.of("是", "true", "TRUE", "yes", "1");
    private static final Set<String> NO = Set.of("否", "false", "FALSE", "no", "0");

    private final CycleQueries queries;
    private final SchemeBinding binding;
    private final RecordingInputs recording;

    TakingInputSheets(CycleQueries queries, SchemeBinding binding, RecordingInputs recording) {
        this.queries = queries;
        this.binding = binding;
        this.recording = recording;
    }

    /** What each row became, by its number in the file. An empty cell says nothing and changes nothing. */
    @Transactional
    InputsAnswer take(Access access, UUID cycleId, SheetKind kind, String source, UploadedSheet file) {
        Scheme scheme = binding.scheme(queries.visible(access, cycleId), kind);
        if (file.rows().size() > ROWS_MAX) {
            throw refused("More than 10,000 rows", "超过 10000 行");
        }
        int teacher = teacherColumn(file.headings());
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

    private static Map<Integer, Input> columns(Scheme scheme, List<String> headings) {
        Map<Integer, Input> columns = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).replace("*", "").strip();
            boolean ours = heading.isEmpty()
                    || Arrays.stream(SheetHeading.values()).anyMatch(known -> known.isMeantBy(heading));
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

    private static int teacherColumn(List<String> headings) {
        return IntStream.range(0, headings.size())
                .filter(i -> SheetHeading.TEACHER.isMeantBy(
                        headings.get(i).replace("*", "").strip()))
                .findFirst()
                .orElseThrow(() -> {
                    Text missing = SheetHeading.TEACHER.text();
                    return refused("Missing column: " + missing.en(), "缺少列:" + missing.zh());
                });
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

    private static ProblemException refused(String en, String zh) {
        return new ProblemException(PlatformProblem.IMPORT_FILE_REFUSED, Text.of(en, zh));
    }
}
