package teacherdev.deploy.county;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import teacherdev.deploy.county.Teacher.Assignment;

/** The roster as a workbook, as a school clerk knows it: one line per person, identity numbers and codes as text. */
final class Roster {

    private static final List<String> HEADINGS = List.of(
            "sourceSystem",
            "externalId",
            "name",
            "pinyin",
            "gender",
            "birthDate",
            "identityNumber",
            "subjects",
            "stage",
            "employmentKind",
            "schoolCode",
            "from",
            "fte");
    private static final String DATE = "yyyy-mm-dd";

    private Roster() {}

    static void write(SampleCounty county, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "teacherdev", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("roster");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (Teacher teacher : county.teachers()) {
                line(sheet, row++, teacher);
            }
        }
    }

    private static void line(Worksheet sheet, int row, Teacher teacher) {
        Assignment post = teacher.assignments().stream()
                .filter(assignment -> assignment.primary() && assignment.to() == null)
                .findFirst()
                .orElseThrow();
        sheet.value(row, 0, Teacher.SOURCE);
        sheet.value(row, 1, teacher.externalId());
        sheet.value(row, 2, teacher.name());
        sheet.value(row, 3, teacher.pinyin());
        sheet.value(row, 4, teacher.gender());
        sheet.value(row, 5, teacher.birthDate());
        sheet.style(row, 5).format(DATE).set();
        if (teacher.identityNumber() != null) {
            sheet.value(row, 6, teacher.identityNumber());
        }
        sheet.value(row, 7, String.join(",", teacher.subjects()));
        sheet.value(row, 8, teacher.stage());
        sheet.value(row, 9, teacher.employmentKind());
        sheet.value(row, 10, post.schoolCode());
        sheet.value(row, 11, post.from());
        sheet.style(row, 11).format(DATE).set();
        sheet.value(row, 12, post.fte());
    }
}
