package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Reads the tables: maps of one to three levels with cells of one type. */
final class TableReading {

    private static final int DEPTH_MAX = 3;

    private final Findings findings;
    private int cells;

    TableReading(Findings findings) {
        this.findings = findings;
    }

    Map<String, Table> read(Object value, String path) {
        Map<String, Table> tables = new LinkedHashMap<>();
        Fields fields = Fields.of(value, path, findings);
        if (fields.keys().size() > Limits.TABLES_MAX) {
            fields.report(null, FindingCode.TOO_LARGE, "表过多", "too many tables");
            return tables;
        }
        for (String name : fields.keys()) {
            InputReading.checkName(name, fields.path(name), findings);
            if (fields.raw(name) instanceof Map<?, ?> rows && !rows.isEmpty()) {
                tables.put(name, table(name, rows, fields.path(name)));
            } else {
                fields.report(name, FindingCode.TABLE_SHAPE, "表不能为空", "a table needs rows");
            }
        }
        return tables;
    }

    private Table table(String name, Map<?, ?> rows, String path) {
        int depth = depth(rows);
        Scalar[] type = new Scalar[1];
        Map<String, Object> read = branch(rows, path, 1, depth, type);
        return new Table(name, Math.min(depth, DEPTH_MAX), read, type[0] == null ? Scalar.NUMBER : type[0], path);
    }

    private static int depth(Object branch) {
        return branch instanceof Map<?, ?> map
                ? 1 + map.values().stream().mapToInt(TableReading::depth).max().orElse(0)
                : 0;
    }

    private Map<String, Object> branch(Map<?, ?> rows, String path, int level, int depth, Scalar[] type) {
        Map<String, Object> read = new LinkedHashMap<>();
        if (level > DEPTH_MAX) {
            shape(path, "表最多三级键", "a table has at most three keys");
            return read;
        }
        rows.forEach((rawKey, value) -> {
            String key = String.valueOf(rawKey);
            String cellPath = path + "." + key;
            if (value instanceof Map<?, ?> inner) {
                read.put(key, branch(inner, cellPath, level + 1, depth, type));
            } else if (level < depth && !Table.DEFAULT_KEYS.contains(key)) {
                shape(cellPath, "此处还缺一级键", "one more key is needed here");
            } else {
                read.put(key, cell(value, cellPath, type));
            }
        });
        read.values().removeIf(Objects::isNull);
        return read;
    }

    private Object cell(Object value, String path, Scalar[] type) {
        if (++cells == Limits.CELLS_MAX + 1) {
            findings.add(Finding.at(path, FindingCode.TOO_LARGE, null, Message.of("表格单元过多", "too many table cells")));
        }
        BigDecimal decimal = value instanceof Number number ? PlainValues.decimal(number) : null;
        Scalar found = decimal != null
                ? Scalar.NUMBER
                : value instanceof String ? Scalar.TEXT : value instanceof Boolean ? Scalar.BOOL : null;
        if (found == null || (type[0] != null && type[0] != found)) {
            shape(path, "表中的值应为同一类型的数字或文本", "the cells of a table are numbers or texts of one type");
            return null;
        }
        type[0] = found;
        return decimal != null ? Rational.of(decimal) : value;
    }

    private void shape(String path, String zh, String en) {
        findings.add(Finding.at(path, FindingCode.TABLE_SHAPE, null, Message.of(zh, en)));
    }
}
