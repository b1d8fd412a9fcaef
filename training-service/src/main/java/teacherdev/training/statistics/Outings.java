package teacherdev.training.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** Everybody with her last outing as a file, longest ago first. */
record Outings(String region, List<OutingView> outings) implements Tabular {

    @Override
    public Table table(String acceptLanguage) {
        return new Table(
                Text.of("Last outings", "外出培训轮次").in(acceptLanguage) + " " + region,
                List.of(
                        Column.text(Text.of("Teacher", "教师编号").in(acceptLanguage)),
                        Column.text(Text.of("Name", "姓名").in(acceptLanguage)),
                        Column.text(Text.of("School", "学校代码").in(acceptLanguage)),
                        Column.text(Text.of("Last outing", "最近外出月份").in(acceptLanguage)),
                        Column.integer(Text.of("Year", "年度").in(acceptLanguage))),
                outings.stream().map(Outings::row).collect(Collectors.toList()));
    }

    private static List<?> row(OutingView outing) {
        return Arrays.asList(
                outing.teacherId().toString(),
                outing.name(),
                outing.school(),
                outing.lastOuting() == null ? null : outing.lastOuting().toString(),
                outing.lastOutingYear());
    }
}
