package teacherdev.teacher.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.statistics.BalanceView.CoefficientView;
import teacherdev.teacher.statistics.BalanceView.CountyView;
import teacherdev.teacher.statistics.BalanceView.IndicatorView;
import teacherdev.teacher.statistics.BalanceView.SchoolBalanceView;
import teacherdev.teacher.statistics.rules.Indicator;

/** The balance as lines: one for each indicator of each school, and one for each coefficient of a county. */
final class BalanceTable {

    private static final Map<Indicator, Text> NAMES = new EnumMap<>(Map.of(
            Indicator.DEGREE_ABOVE_REQUIRED,
            Text.of("Teachers above the required degree per 100 pupils", "每百名学生拥有高于规定学历教师数"),
            Indicator.BACKBONE,
            Text.of("Backbone teachers per 100 pupils", "每百名学生拥有县级以上骨干教师数"),
            Indicator.PE_AND_ARTS,
            Text.of("PE and arts teachers per 100 pupils", "每百名学生拥有体育、艺术专任教师数"),
            Indicator.TEACHING_AREA,
            Text.of("Teaching area per pupil (m2)", "生均教学及辅助用房面积(㎡)"),
            Indicator.SPORTS_AREA,
            Text.of("Sports area per pupil (m2)", "生均体育运动场馆面积(㎡)"),
            Indicator.EQUIPMENT_VALUE,
            Text.of("Equipment per pupil (yuan)", "生均教学仪器设备值(元)"),
            Indicator.NETWORK_CLASSROOMS,
            Text.of("Network classrooms per 100 pupils", "每百名学生拥有网络多媒体教室数")));

    private final List<List<?>> rows = new ArrayList<>();
    private final String language;

    private BalanceTable(String language) {
        this.language = language;
    }

    static Table of(BalanceView balance, String language) {
        BalanceTable table = new BalanceTable(language);
        balance.counties().forEach(table::county);
        return new Table(
                table.in("Balance", "优质均衡") + " " + balance.year(),
                List.of(
                        Column.text(table.in("Region", "县区")),
                        Column.text(table.in("Stage", "学段")),
                        Column.text(table.in("School", "学校代码")),
                        Column.text(table.in("Name", "学校名称")),
                        Column.integer(table.in("Pupils", "学生数")),
                        Column.text(table.in("Indicator", "指标")),
                        Column.decimal(table.in("Value", "指标值")),
                        Column.decimal(table.in("Required", "标准值")),
                        Column.text(table.in("Reached", "达标")),
                        Column.text(table.in("Above the floor", "不低于下限")),
                        Column.ratio(table.in("Difference coefficient", "差异系数")),
                        Column.ratio(table.in("Limit", "限值")),
                        Column.text(table.in("Keeps the limit", "符合限值"))),
                table.rows);
    }

    private void county(CountyView county) {
        for (SchoolBalanceView school : county.schoolDetails()) {
            school.indicators().forEach(indicator -> rows.add(line(county, school, indicator)));
        }
        county.coefficients().forEach(coefficient -> rows.add(line(county, coefficient)));
    }

    private List<?> line(CountyView county, SchoolBalanceView school, IndicatorView indicator) {
        return Arrays.asList(
                county.region(),
                county.stage().name(),
                school.schoolCode(),
                school.name(),
                school.pupils(),
                NAMES.get(indicator.indicator()).in(language),
                indicator.value(),
                indicator.required(),
                said(indicator.reached()),
                said(indicator.aboveFloor()),
                null,
                null,
                null);
    }

    private List<?> line(CountyView county, CoefficientView coefficient) {
        return Arrays.asList(
                county.region(),
                county.stage().name(),
                null,
                in("All schools", "全部学校"),
                county.pupils(),
                NAMES.get(coefficient.indicator()).in(language),
                coefficient.mean(),
                null,
                null,
                null,
                coefficient.coefficient(),
                coefficient.limit(),
                coefficient.keepsLimit() == null ? null : said(coefficient.keepsLimit()));
    }

    private String said(boolean yes) {
        return yes ? in("yes", "是") : in("no", "否");
    }

    private String in(String en, String zh) {
        return Text.of(en, zh).in(language);
    }
}
