package teacherdev.evaluation.pay.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The lines of a locked pool for payroll. */
@Schema(name = "PayrollExport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayrollExport(
        UUID poolId,
        String poolName,
        int year,
        String schoolCode,
        int version,

        @Schema(description = "The month whose instalments these are; absent: everything, whenever it is paid")
        String month,

        @Schema(description = "The sum of all lines") BigDecimal total,
        List<Line> items)
        implements Tabular {

    /** A pool of a city is more than payroll takes in one file. */
    static final int LINES_MAX = 500_000;

    /** Refuses more lines than a file has: money that is missing from it unseen would be missed by nobody. */
    static List<Line> whole(List<Line> lines) {
        if (lines.size() > LINES_MAX) {
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ROWS,
                    Text.of("More than 500,000 lines: hand the pool on to schools", "超过 500000 行，请先将资金池分配到学校"));
        }
        return lines;
    }

    /** One line of one statement. */
    @Schema(name = "PayrollLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID statementId,
            UUID teacherId,
            String name,

            @Schema(description = "The pay item of the finance system")
            String item,

            String code,
            String part,
            String kind,
            BigDecimal amount) {

        /** The same line with the part of it that is due. */
        Line of(BigDecimal due) {
            return new Line(statementId, teacherId, name, item, code, part, kind, due);
        }

        static Line of(Row row) {
            return new Line(
                    row.id("statement_id"),
                    row.id("teacher_id"),
                    row.text("name"),
                    row.text("item"),
                    row.text("code"),
                    row.text("part"),
                    row.text("kind"),
                    row.decimal("amount"));
        }
    }

    @Override
    public Table table(String acceptLanguage) {
        boolean zh = Text.preferred(acceptLanguage).equals(Locale.CHINESE);
        List<List<?>> rows = new ArrayList<>();
        for (Line line : items) {
            rows.add(Arrays.<Object>asList(
                    line.teacherId().toString(),
                    line.name(),
                    schoolCode,
                    year,
                    line.item(),
                    line.part(),
                    line.kind(),
                    line.amount()));
        }
        rows.add(Arrays.<Object>asList(zh ? "合计" : "Total", null, null, null, null, null, null, total));
        return new Table(zh ? "绩效工资" : "Pay", columns(zh), rows);
    }

    private static List<Column> columns(boolean zh) {
        return List.of(
                Column.text(zh ? "教师编号" : "Teacher"),
                Column.text(zh ? "姓名" : "Name"),
                Column.text(zh ? "发放学校" : "School"),
                Column.integer(zh ? "年度" : "Year"),
                Column.text(zh ? "工资项目" : "Pay item"),
                Column.text(zh ? "子池" : "Part"),
                Column.text(zh ? "类别" : "Kind"),
                Column.decimal(zh ? "金额(元)" : "Yuan"));
    }
}
