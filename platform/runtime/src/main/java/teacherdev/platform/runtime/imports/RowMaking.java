package teacherdev.platform.runtime.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Makes the rows of a bulk request out of the cells of a file. */
final class RowMaking {

    /** The headings of the columns that an error workbook adds; they say nothing when the file comes back. */
    static final String REASON_ZH = "错误原因";

    static final String REASON_EN = "Reason";

    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?");

    private final ImportTarget<?> target;
    private final List<ImportColumn> columns;

    private RowMaking(ImportTarget<?> target, List<ImportColumn> columns) {
        this.target = target;
        this.columns = columns;
    }

    /** Refuses a file whose headings miss a required column, or have one that nobody knows. */
    static RowMaking of(ImportTarget<?> target, List<String> headings) {
        List<ImportColumn> columns = new ArrayList<>();
        for (String heading : headings) {
            boolean ours = heading.isEmpty() || heading.equals(REASON_ZH) || heading.equals(REASON_EN);
            columns.add(
                    ours
                            ? null
                            : target.columns().stream()
                                    .filter(column -> column.isMeantBy(heading))
                                    .findFirst()
                                    .orElseThrow(() -> refused("Unknown column: " + heading, "无法识别的列：" + heading)));
        }
        for (ImportColumn column : target.columns()) {
            if (column.required() && !columns.contains(column)) {
                throw refused("Missing column: " + column.en(), "缺少列：" + column.zh());
            }
        }
        return new RowMaking(target, columns);
    }

    ObjectNode row(List<String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            ImportColumn column = columns.get(i);
            if (column != null && !cells.get(i).isEmpty()) {
                put(row, column, cells.get(i));
            }
        }
        target.complete(row);
        return row;
    }

    private static void put(ObjectNode row, ImportColumn column, String cell) {
        String[] path = column.field().split("\\.", -1);
        ObjectNode parent = row;
        for (int i = 0; i < path.length - 1; i++) {
            parent = parent.withObjectProperty(path[i]);
        }
        String field = path[path.length - 1];
        switch (column.form()) {
            case TEXT -> parent.put(field, column.values().getOrDefault(cell, cell));
            case DATE -> parent.put(field, date(cell));
            case LIST -> {
                ArrayNode list = parent.putArray(field);
                for (String part : cell.split("[,，、;；]", -1)) {
                    if (!part.isBlank()) {
                        list.add(column.values().getOrDefault(part.strip(), part.strip()));
                    }
                }
            }
        }
    }

    // What is no date stays as it is, and the row's own check says so.
    private static String date(String cell) {
        Matcher date = DATE.matcher(cell);
        return date.matches()
                ? String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        date.group(1),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)))
                : cell;
    }

    private static ProblemException refused(String en, String zh) {
        return new ProblemException(PlatformProblem.IMPORT_FILE_REFUSED, Text.of(en, zh));
    }
}
