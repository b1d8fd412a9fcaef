package teacherdev.training.transcript;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.pdf.PdfDocument;
import teacherdev.platform.runtime.pdf.Printable;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.cycle.TrainingCycle;

/** A teacher's transcript 学时学分证明: her entries of a period, their sums, and the requirements that the period touches. */
public record Transcript(
        UUID teacherId,
        String name,

        @Schema(nullable = true, description = "Code of her primary school on the day of the request")
        String schoolCode,

        @Schema(nullable = true) String schoolName,
        LocalDate from,

        @Schema(description = "The last day") LocalDate to,

        @Schema(description = "The day on which it was made")
        LocalDate asOf,

        @Schema(description = "In the order of their days") List<TranscriptEntry> entries,
        List<TranscriptSum> byYear,
        List<TranscriptSum> byCategory,

        @Schema(description = "One sum for each unit") List<TranscriptSum> total,

        @Schema(description = "What cycles of this period ask for, what is reached and what is missing by when")
        List<TrainingCycle> requirements)
        implements Tabular, Printable {

    public Transcript {
        entries = List.copyOf(entries);
        byYear = List.copyOf(byYear);
        byCategory = List.copyOf(byCategory);
        total = List.copyOf(total);
        requirements = List.copyOf(requirements);
    }

    @Override
    public Table table(String acceptLanguage) {
        List<Column> columns = List.of(
                Column.date(Text.of("Date", "日期").in(acceptLanguage)),
                Column.text(Text.of("Activity", "活动").in(acceptLanguage)),
                Column.text(Text.of("Kind", "记录类型").in(acceptLanguage)),
                Column.text(Text.of("Course level", "培训级别").in(acceptLanguage)),
                Column.text(Text.of("Form", "培训形式").in(acceptLanguage)),
                Column.text(Text.of("Category", "类别").in(acceptLanguage)),
                Column.text(Text.of("School", "学校代码").in(acceptLanguage)),
                Column.decimal(Text.of("Hours", "学时").in(acceptLanguage)),
                Column.decimal(Text.of("Counts", "认定").in(acceptLanguage)),
                Column.text(Text.of("Unit", "单位").in(acceptLanguage)),
                Column.text(Text.of("Source", "来源").in(acceptLanguage)));
        List<List<?>> rows = new ArrayList<>();
        for (TranscriptEntry entry : entries) {
            rows.add(Arrays.asList(
                    entry.date(),
                    entry.activity(),
                    Words.of(entry.kind(), acceptLanguage),
                    Words.of(entry.courseLevel(), acceptLanguage),
                    Words.of(entry.form(), acceptLanguage),
                    entry.category(),
                    entry.schoolCode(),
                    entry.activityHours(),
                    entry.amount(),
                    Words.of(entry.unit(), acceptLanguage),
                    entry.source()));
        }
        for (TranscriptSum sum : total) {
            rows.add(sumRow(Text.of("Total", "合计").in(acceptLanguage), sum, acceptLanguage));
        }
        return new Table(Text.of("Transcript", "学时学分证明").in(acceptLanguage) + " " + from + " " + to, columns, rows);
    }

    private static List<?> sumRow(String label, TranscriptSum sum, String language) {
        BigDecimal hours = sum.activityHours();
        return Arrays.asList(
                null, label, null, null, null, null, null, hours, sum.amount(), Words.of(sum.unit(), language), null);
    }

    @Override
    public PdfDocument document(String acceptLanguage) {
        return TranscriptPrint.document(this, acceptLanguage);
    }
}
