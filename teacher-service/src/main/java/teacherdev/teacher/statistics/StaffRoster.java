package teacherdev.teacher.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** The people behind a figure as a file 名册; one line each, so that a sheet's count is the figure. */
public record StaffRoster(LocalDate asOf, List<PersonInCensusView> people) implements Tabular {

    @Override
    public Table table(String acceptLanguage) {
        List<Column> columns = List.of(
                Column.text(Text.of("Id", "编号").in(acceptLanguage)),
                Column.text(Text.of("Name", "姓名").in(acceptLanguage)),
                head(Dimension.SCHOOL, acceptLanguage),
                head(Dimension.SETTING, acceptLanguage),
                head(Dimension.STAGE, acceptLanguage),
                head(Dimension.SUBJECT, acceptLanguage),
                head(Dimension.TITLE, acceptLanguage),
                head(Dimension.DEGREE, acceptLanguage),
                head(Dimension.AGE_BAND, acceptLanguage),
                head(Dimension.GENDER, acceptLanguage),
                head(Dimension.EMPLOYMENT_KIND, acceptLanguage),
                head(Dimension.HONOUR_LEVEL, acceptLanguage),
                head(Dimension.TEACHING, acceptLanguage));
        return new Table(
                Text.of("Staff", "教职工名册").in(acceptLanguage) + " " + asOf,
                columns,
                people.stream().map(person -> line(person, acceptLanguage)).collect(Collectors.toList()));
    }

    private static Column head(Dimension dimension, String language) {
        return Column.text(dimension.header().in(language));
    }

    private static List<?> line(PersonInCensusView person, String language) {
        return Arrays.asList(
                person.teacherId().toString(),
                person.name(),
                person.schoolCode(),
                person.setting(),
                person.stage(),
                person.subject(),
                person.title(),
                person.degree(),
                person.ageBand(),
                person.gender(),
                person.employmentKind(),
                person.honourLevel(),
                person.teaching()
                        ? Text.of("yes", "是").in(language)
                        : Text.of("no", "否").in(language));
    }
}
