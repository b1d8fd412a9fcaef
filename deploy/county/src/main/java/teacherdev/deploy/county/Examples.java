package teacherdev.deploy.county;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import teacherdev.deploy.county.Teacher.Assignment;
import teacherdev.deploy.county.Teacher.Degree;

/** The two teachers and their activities that the README speaks of. */
final class Examples {

    private static final Teacher FIRST = example(
            "T-0001",
            "示例教师",
            "Shìlì Jiàoshī",
            "FEMALE",
            LocalDate.of(1988, 3, 9),
            "11010519491231002X",
            "CHINESE",
            "PRIMARY",
            "5117020001",
            2012);
    private static final Teacher SECOND = example(
            "T-0002",
            "王老师",
            "Wáng Lǎoshī",
            "MALE",
            LocalDate.of(1990, 11, 20),
            null,
            "MATHEMATICS",
            "JUNIOR",
            "5117020002",
            2015);

    static final List<Activity> ACTIVITIES = List.of(
            new Activity(
                    "TR-88",
                    "T-0001",
                    "阅读教学工作坊",
                    "COUNTY",
                    "FACE_TO_FACE",
                    "12.00",
                    LocalDate.of(2026, 3, 14),
                    "REQUIRED"),
            new Activity(
                    "TR-89", "T-0002", "数学课堂观察", "SCHOOL", "PRACTICE", "6.50", LocalDate.of(2026, 4, 2), "ELECTIVE"));

    private Examples() {}

    /** The example of a school, if it has one. */
    static Optional<Teacher> of(String schoolCode) {
        return List.of(FIRST, SECOND).stream()
                .filter(teacher -> teacher.assignments().getFirst().schoolCode().equals(schoolCode))
                .findFirst();
    }

    private static Teacher example(
            String externalId,
            String name,
            String pinyin,
            String gender,
            LocalDate birthDate,
            String identityNumber,
            String subject,
            String stage,
            String schoolCode,
            int hired) {
        LocalDate from = Careers.autumn(hired);
        return new Teacher(
                externalId,
                name,
                pinyin,
                gender,
                birthDate,
                identityNumber,
                List.of(subject),
                stage,
                "ESTABLISHED",
                from,
                List.of(new Assignment(schoolCode, from, null, Careers.FULL, true, "POST")),
                List.of(),
                List.of(),
                List.of(new Degree("BACHELOR", LocalDate.of(hired, 6, 30), "示例师范大学")),
                List.of(Qualifications.title("SECOND", hired + 1)),
                List.of());
    }
}
