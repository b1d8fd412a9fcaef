package teacherdev.deploy.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a county as the files that its HR system and its training centre would hand over. */
public final class CountyFiles {

    private CountyFiles() {}

    /** One file per kind of record, and the roster as a workbook; files that are there are replaced. */
    public static void write(SampleCounty county, Path folder) throws IOException {
        Files.createDirectories(folder);
        Csv.write(
                folder.resolve("teachers.csv"),
                List.of(
                        "externalId",
                        "name",
                        "pinyin",
                        "gender",
                        "birthDate",
                        "identityNumber",
                        "subjects",
                        "stage",
                        "employmentKind",
                        "hiredOn"),
                county.teachers(),
                CountyFiles::teacher);
        parts(
                folder,
                county,
                "assignments",
                List.of("schoolCode", "from", "to", "fte", "primary", "kind"),
                teacher -> teacher.assignments().stream()
                        .map(a -> texts(a.schoolCode(), a.from(), a.to(), a.fte(), a.primary(), a.kind())));
        parts(
                folder,
                county,
                "leaves",
                List.of("kind", "from", "to"),
                teacher -> teacher.leaves().stream().map(leave -> texts(leave.kind(), leave.from(), leave.to())));
        parts(
                folder,
                county,
                "terms",
                List.of("role", "schoolCode", "from", "to", "unit"),
                teacher -> teacher.terms().stream()
                        .map(term -> texts(term.role(), term.schoolCode(), term.from(), term.to(), term.unit())));
        parts(
                folder,
                county,
                "degrees",
                List.of("level", "awardedOn", "institution"),
                teacher -> teacher.degrees().stream()
                        .map(degree -> texts(degree.level(), degree.awardedOn(), degree.institution())));
        parts(
                folder,
                county,
                "titles",
                List.of("level", "qualifiedOn", "appointedOn"),
                teacher -> teacher.titles().stream()
                        .map(title -> texts(title.level(), title.qualifiedOn(), title.appointedOn())));
        parts(
                folder,
                county,
                "honours",
                List.of("kind", "level", "awardedOn", "validTo"),
                teacher -> teacher.honours().stream()
                        .map(honour -> texts(honour.kind(), honour.level(), honour.awardedOn(), honour.validTo())));
        Csv.write(
                folder.resolve("activities.csv"),
                List.of("externalId", "teacher", "activity", "courseLevel", "form", "hours", "date", "category"),
                county.activities(),
                CountyFiles::activity);
        Roster.write(county, folder.resolve("roster.xlsx"));
    }

    private static List<String> teacher(Teacher teacher) {
        return texts(
                teacher.externalId(),
                teacher.name(),
                teacher.pinyin(),
                teacher.gender(),
                teacher.birthDate(),
                teacher.identityNumber(),
                String.join("|", teacher.subjects()),
                teacher.stage(),
                teacher.employmentKind(),
                teacher.hiredOn());
    }

    private static List<String> activity(Activity activity) {
        return texts(
                activity.externalId(),
                activity.teacher(),
                activity.activity(),
                activity.courseLevel(),
                activity.form(),
                activity.hours(),
                activity.date(),
                activity.category());
    }

    /** A file whose lines belong to teachers, named by their external ids in the first column. */
    private static void parts(
            Path folder,
            SampleCounty county,
            String name,
            List<String> columns,
            Function<Teacher, Stream<List<String>>> lines)
            throws IOException {
        List<List<String>> rows = county.teachers().stream()
                .flatMap(teacher -> lines.apply(teacher)
                        .map(line -> Stream.concat(Stream.of(teacher.externalId()), line.stream())
                                .toList()))
                .toList();
        List<String> names =
                Stream.concat(Stream.of("teacher"), columns.stream()).toList();
        Csv.write(folder.resolve(name + ".csv"), names, rows, Function.identity());
    }

    private static List<String> texts(Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }
}
