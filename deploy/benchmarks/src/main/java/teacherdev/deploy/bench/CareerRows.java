package teacherdev.deploy.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The invented teachers of {@link Careers}, as rows of bulk requests and as a roster; the same number is the same teacher. */
final class CareerRows {

    static final String COUNTY = "511702";
    static final int SCHOOLS = 60;
    static final int TEACHERS = 15_000;
    private static final int FIRST_YEAR = 1970;
    private static final int BIRTH_YEARS = 30;
    static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
    private static final List<String> HEADINGS = List.of(
            "sourceSystem",
            "externalId",
            "name",
            "gender",
            "birthDate",
            "identityNumber",
            "subjects",
            "stage",
            "employmentKind",
            "assignment.schoolCode",
            "assignment.from",
            "assignment.fte");

    private CareerRows() {}

    static String school(int i) {
        return school(COUNTY, i);
    }

    static String school(String county, int i) {
        return county + String.format(Locale.ROOT, "%04d", 9_000 + i % SCHOOLS);
    }

    static String name(int i) {
        int given = i / SURNAMES.length();
        return "" + SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.charAt(given % GIVEN.length())
                + GIVEN.charAt(given / GIVEN.length() % GIVEN.length());
    }

    private static String birthDate(int i) {
        return String.format(
                Locale.ROOT, "%d-%02d-%02d", FIRST_YEAR + i % BIRTH_YEARS, 1 + i / 7 % 12, 1 + i / 11 % 28);
    }

    /** By GB 11643, with a place that does not exist; three digits of sequence for each birth date and series. */
    static String identity(String series, int i) {
        String digits =
                "99000" + series + birthDate(i).replace("-", "") + String.format(Locale.ROOT, "%03d", i / 97 % 1_000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int digit = 0; digit < weights.length; digit++) {
            sum += (digits.charAt(digit) - '0') * weights[digit];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    static String schoolRow(String county, int i) {
        return "{\"code\":\"%s\",\"name\":\"示例小学\",\"region\":\"%s\",\"kind\":\"SCHOOL\",\"stages\":[\"PRIMARY\"],\"setting\":\"TOWN\"}"
                .formatted(school(county, i), county);
    }

    static String teacherRow(int i) {
        return teacherRow("CAREERS", "1", COUNTY, i);
    }

    /** @param series keeps the identity numbers of one system apart from those of another; one digit */
    static String teacherRow(String system, String series, String county, int i) {
        return """
                {"sourceSystem":"%s","externalId":"K-%d","name":"%s","gender":"FEMALE","birthDate":"%s","identityNumber":"%s",
                 "subjects":["CHINESE"],"stage":"PRIMARY","employmentKind":"ESTABLISHED",
                 "assignment":{"schoolCode":"%s","from":"2012-09-01","fte":"1.00","primary":true}}
                """.formatted(system, i, name(i), birthDate(i), identity(series, i), school(county, i));
    }

    static String degreeRow(int i) {
        return """
                {"sourceSystem":"CAREERS","externalId":"K-%d-D","teacherExternalId":"K-%d","level":"%s","awardedOn":"2023-06-30"}
                """.formatted(i, i, i % 5 == 0 ? "MASTER" : "BACHELOR");
    }

    /** A third of each school is senior. */
    static String titleRow(int i) {
        return """
                {"sourceSystem":"CAREERS","externalId":"K-%d-T","teacherExternalId":"K-%d","level":"%s","appointedOn":"%d-09-01"}
                """.formatted(i, i, i / SCHOOLS % 3 == 0 ? "SENIOR" : "SECOND", 2018 + i % 8);
    }

    static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "teacherdev", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("roster");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            for (int i = 0; i < TEACHERS; i++) {
                List<String> line = List.of(
                        "ROSTER",
                        "R-" + i,
                        name(i),
                        "FEMALE",
                        birthDate(i),
                        identity("2", i),
                        "CHINESE",
                        "PRIMARY",
                        "ESTABLISHED",
                        school(i),
                        "2012-09-01",
                        "1.00");
                for (int column = 0; column < line.size(); column++) {
                    sheet.value(i + 1, column, line.get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
