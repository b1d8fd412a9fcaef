package teacherdev.deploy.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The training activities of five years: sessions, each with those who took part. */
final class Training {

    /** Exactly 40,000 of them; 2026 has been half a year. */
    private static final Map<Integer, Integer> PER_YEAR =
            new TreeMap<>(Map.of(2022, 8_800, 2023, 8_800, 2024, 8_800, 2025, 8_800, 2026, 4_800));

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final int SMALLEST = 10;
    private static final int LARGEST = 80;

    private static final List<Kind> KINDS = List.of(
            new Kind("国培计划专题研修", "NATIONAL", "BLENDED", "40.00", "REQUIRED"),
            new Kind("国家智慧教育平台暑期研修", "NATIONAL", "ONLINE", "10.00", "REQUIRED"),
            new Kind("省级骨干教师培训", "PROVINCE", "FACE_TO_FACE", "32.00", "ELECTIVE"),
            new Kind("省级网络研修", "PROVINCE", "ONLINE", "20.00", "ELECTIVE"),
            new Kind("市级学科教研活动", "CITY", "FACE_TO_FACE", "8.00", "REQUIRED"),
            new Kind("市级课题培训", "CITY", "BLENDED", "16.00", "ELECTIVE"),
            new Kind("新课程标准解读", "COUNTY", "FACE_TO_FACE", "16.00", "REQUIRED"),
            new Kind("师德师风专题培训", "COUNTY", "ONLINE", "7.50", "REQUIRED"),
            new Kind("信息技术应用能力提升", "COUNTY", "BLENDED", "24.00", "REQUIRED"),
            new Kind("班主任能力提升工作坊", "COUNTY", "FACE_TO_FACE", "12.00", "ELECTIVE"),
            new Kind("心理健康教育培训", "COUNTY", "FACE_TO_FACE", "6.50", "ELECTIVE"),
            new Kind("校本研修：同课异构", "SCHOOL", "PRACTICE", "24.00", "REQUIRED"),
            new Kind("校本研修：课例研讨", "SCHOOL", "PRACTICE", "36.00", "REQUIRED"),
            new Kind("集体备课", "SCHOOL", "FACE_TO_FACE", "18.25", "REQUIRED"),
            new Kind("自主阅读与反思", "SELF", "ONLINE", "4.75", "ELECTIVE"));

    private final List<Teacher> teachers;
    private final Random random;

    private record Kind(String activity, String courseLevel, String form, String hours, String category) {}

    Training(List<Teacher> teachers, Random random) {
        this.teachers = teachers;
        this.random = random;
    }

    List<Activity> activities() {
        List<Activity> activities = new ArrayList<>(Examples.ACTIVITIES);
        PER_YEAR.forEach((year, count) -> {
            int left = year == LAST_DAY.getYear() ? count - Examples.ACTIVITIES.size() : count;
            for (int number = 1; left > 0; number++) {
                List<Activity> session = session(year, number, left);
                activities.addAll(session);
                left -= session.size();
            }
        });
        return activities;
    }

    private List<Activity> session(int year, int number, int most) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        LocalDate first = LocalDate.of(year, 1, 1);
        int days = year == LAST_DAY.getYear() ? LAST_DAY.getDayOfYear() : 365;
        LocalDate date = first.plusDays(random.nextInt(days));
        String externalId = String.format(Locale.ROOT, "TR-%d-%04d", year, number);
        int size = Math.min(most, SMALLEST + random.nextInt(LARGEST - SMALLEST));
        return participants(date, size).stream()
                .map(teacher -> new Activity(
                        externalId,
                        teacher.externalId(),
                        kind.activity(),
                        kind.courseLevel(),
                        kind.form(),
                        kind.hours(),
                        date,
                        kind.category()))
                .toList();
    }

    // Nobody takes part before she was hired.
    private Set<Teacher> participants(LocalDate date, int size) {
        Set<Teacher> participants = new LinkedHashSet<>();
        while (participants.size() < size) {
            Teacher teacher = teachers.get(random.nextInt(teachers.size()));
            if (!teacher.hiredOn().isAfter(date)) {
                participants.add(teacher);
            }
        }
        return participants;
    }
}
