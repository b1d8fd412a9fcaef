package teacherdev.training.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** All entries behind a figure as a file, with their sum, which is the figure. */
record LedgerLines(LedgerLineQueries.Group group, List<LedgerLine> lines) implements Tabular {

    @Override
    public Table table(String acceptLanguage) {
        BigDecimal sum = lines.stream().map(LedgerLine::hours).reduce(new BigDecimal("0.00"), BigDecimal::add);
        String total = Text.of("Total", "合计").in(acceptLanguage);
        return new Table(
                Text.of("Entries", "学时明细").in(acceptLanguage) + " " + group.school() + " " + group.year(),
                List.of(
                        Column.date(Text.of("Date", "日期").in(acceptLanguage)),
                        Column.text(Text.of("Teacher", "教师编号").in(acceptLanguage)),
                        Column.text(Text.of("Name", "姓名").in(acceptLanguage)),
                        Column.text(Text.of("Activity", "活动").in(acceptLanguage)),
                        Column.text(Text.of("Kind", "记录类型").in(acceptLanguage)),
                        Column.text(Text.of("Course level", "培训级别").in(acceptLanguage)),
                        Column.text(Text.of("Form", "培训形式").in(acceptLanguage)),
                        Column.text(Text.of("Category", "类别").in(acceptLanguage)),
                        Column.decimal(Text.of("Hours", "学时").in(acceptLanguage)),
                        Column.text(Text.of("Entry", "记录编号").in(acceptLanguage))),
                Stream.concat(
                                lines.stream().map(LedgerLines::row),
                                Stream.of(Arrays.asList(null, total, null, null, null, null, null, null, sum, null)))
                        .toList());
    }

    private static List<?> row(LedgerLine line) {
        return Arrays.asList(
                line.date(),
                line.teacherId().toString(),
                line.teacherName(),
                line.activity(),
                line.kind(),
                line.courseLevel(),
                line.form(),
                line.category(),
                line.hours(),
                line.entryId().toString());
    }
}
