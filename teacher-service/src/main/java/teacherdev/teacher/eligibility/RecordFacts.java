package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.teacher.ethics.ConfirmedBreaches;
import teacherdev.teacher.ethics.ConfirmedBreaches.Breach;
import teacherdev.teacher.ethics.rules.Severity;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.honour.HonourRecords;
import teacherdev.teacher.honour.HonourRecords.Honour;
import teacherdev.teacher.registration.YearlyGrades;
import teacherdev.teacher.registration.YearlyGrades.Grade;

/** What there may be several of: grades of years, honours, confirmed breaches; each costs a statement where it is asked for. */
@ApplicationScoped
class RecordFacts {

    private final YearlyGrades grades;
    private final HonourRecords honours;
    private final ConfirmedBreaches breaches;

    RecordFacts(YearlyGrades grades, HonourRecords honours, ConfirmedBreaches breaches) {
        this.grades = grades;
        this.honours = honours;
        this.breaches = breaches;
    }

    /** The records of each of these people; where there are none, an empty list, because the system would know of them. */
    Map<UUID, Map<String, Object>> of(Set<ProfileFact> asked, List<Candidate> people, Glance glance) {
        List<UUID> teachers = people.stream().map(Candidate::teacherId).toList();
        Map<UUID, Map<String, Object>> facts = new HashMap<>();
        people.forEach(each -> facts.put(each.teacherId(), new HashMap<>()));
        if (asked.contains(ProfileFact.GRADES)) {
            Map<UUID, List<Grade>> found = grades.of(teachers, glance);
            facts.forEach(
                    (teacher, of) -> of.put(ProfileFact.GRADES.zh(), records(found, teacher, RecordFacts::grade)));
        }
        if (asked.contains(ProfileFact.HONOURS)) {
            Map<UUID, List<Honour>> found = honours.of(teachers, glance);
            Map<List<String>, Map<String, String>> kinds = new HashMap<>();
            people.forEach(each -> facts.get(each.teacherId())
                    .put(
                            ProfileFact.HONOURS.zh(),
                            records(
                                    found,
                                    each.teacherId(),
                                    honour -> honour(
                                            honour,
                                            kinds.computeIfAbsent(
                                                    each.path(), path -> honours.kindNames(path, glance.day()))))));
        }
        if (asked.contains(ProfileFact.BREACHES)) {
            Map<UUID, List<Breach>> found = breaches.of(teachers, glance);
            facts.forEach(
                    (teacher, of) -> of.put(ProfileFact.BREACHES.zh(), records(found, teacher, RecordFacts::breach)));
        }
        return facts;
    }

    private static <T> List<Map<String, Object>> records(
            Map<UUID, List<T>> found, UUID teacher, Function<T, Map<String, Object>> record) {
        return found.getOrDefault(teacher, List.of()).stream().map(record).toList();
    }

    private static Map<String, Object> grade(Grade grade) {
        return Map.of("年度", grade.year(), "等次", gradeName(grade.grade()));
    }

    private static Map<String, Object> honour(Honour honour, Map<String, String> kinds) {
        return present(
                "类别", kinds.getOrDefault(honour.kind(), honour.kind()),
                "代码", honour.kind(),
                "级别", honour.level().zh(),
                "名称", honour.name(),
                "学科", honour.subject(),
                "骨干", honour.backbone(),
                "授予日期", honour.from(),
                "届满日期", honour.to());
    }

    private static Map<String, Object> breach(Breach breach) {
        return present(
                "代码", breach.code(),
                "程度", severityName(breach.severity()),
                "年度", breach.occurredOn().getYear(),
                "发生日期", breach.occurredOn(),
                "认定日期", breach.confirmedOn(),
                "处分届满", breach.sanctionedUntil(),
                "已修复", breach.repaired());
    }

    /** The names and values that there are. */
    private static Map<String, Object> present(Object... namesAndValues) {
        Map<String, Object> present = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (Objects.nonNull(namesAndValues[i + 1])) {
                present.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return present;
    }

    private static String gradeName(String grade) {
        return switch (grade) {
            case "EXCELLENT" -> "优秀";
            case "QUALIFIED" -> "合格";
            case "BASICALLY_QUALIFIED" -> "基本合格";
            case "UNQUALIFIED" -> "不合格";
            default -> grade;
        };
    }

    private static String severityName(Severity severity) {
        return switch (severity) {
            case MINOR -> "轻微";
            case GENERAL -> "一般";
            case SEVERE -> "严重";
        };
    }
}
