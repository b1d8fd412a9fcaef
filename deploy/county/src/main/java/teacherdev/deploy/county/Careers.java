package teacherdev.deploy.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import teacherdev.deploy.county.Teacher.Assignment;
import teacherdev.deploy.county.Teacher.Leave;
import teacherdev.deploy.county.Teacher.Term;

/** Posts, transfers, work at two schools, leaves and offices. */
final class Careers {

    static final String FULL = "1.00";
    private static final String HALF = "0.50";
    private static final String POST = "POST";
    private static final LocalDate TWO_SCHOOLS_FROM = LocalDate.of(2024, 9, 1);
    private static final int LAST_AUTUMN = 2025;
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    private final List<School> schools;
    private final Random random;

    Careers(List<School> schools, Random random) {
        this.schools = schools;
        this.random = random;
    }

    /** Mostly one post since the first day; of twelve people one has moved, of forty one works at two schools. */
    List<Assignment> posts(School school, String stage, LocalDate hiredOn) {
        int years = LAST_AUTUMN - hiredOn.getYear();
        if (random.nextInt(12) == 0 && years > 3) {
            LocalDate moved = autumn(hiredOn.getYear() + 3 + random.nextInt(years - 2));
            School before = another(school, stage);
            return List.of(
                    new Assignment(before.code(), hiredOn, moved, FULL, true, POST),
                    new Assignment(school.code(), moved, null, FULL, true, POST));
        }
        if (random.nextInt(40) == 0 && hiredOn.isBefore(TWO_SCHOOLS_FROM)) {
            return List.of(
                    new Assignment(school.code(), hiredOn, TWO_SCHOOLS_FROM, FULL, true, POST),
                    new Assignment(school.code(), TWO_SCHOOLS_FROM, null, HALF, true, POST),
                    new Assignment(another(school, stage).code(), TWO_SCHOOLS_FROM, null, HALF, false, "CONCURRENT"));
        }
        return List.of(new Assignment(school.code(), hiredOn, null, FULL, true, POST));
    }

    List<Leave> leaves(String gender, LocalDate birthDate) {
        int age = LAST_AUTUMN - birthDate.getYear();
        if (random.nextInt(20) != 0) {
            return List.of();
        }
        LocalDate from = LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
        boolean maternity = gender.equals("FEMALE") && age > 26 && age < 40;
        return List.of(
                maternity
                        ? new Leave("MATERNITY", from, from.plusDays(158))
                        : new Leave("SICK", from, from.plusDays(3 + random.nextInt(25))));
    }

    /** Terms at the present school: of four class teachers one leads a class, mostly for three years, some twice. */
    List<Term> terms(School school, String stage, LocalDate since) {
        List<Term> terms = new ArrayList<>();
        boolean hasClasses = List.of("PRIMARY", "JUNIOR", "SENIOR").contains(stage);
        for (int year = 2020; hasClasses && year <= LAST_AUTUMN; year += 3) {
            if (random.nextInt(4) == 0 && autumn(year).isAfter(since)) {
                LocalDate to = year + 3 > LAST_AUTUMN ? null : autumn(year + 3);
                terms.add(new Term("HEAD_TEACHER", school.code(), autumn(year), to, schoolClass(stage)));
            }
        }
        return terms;
    }

    static Term principal(School school, LocalDate since) {
        LocalDate from = since.isAfter(autumn(2021)) ? since : autumn(2021);
        return new Term("PRINCIPAL", school.code(), from, null, null);
    }

    static LocalDate autumn(int year) {
        return LocalDate.of(year, 9, 1);
    }

    private String schoolClass(String stage) {
        int grade =
                switch (stage) {
                    case "PRIMARY" -> random.nextInt(4);
                    case "JUNIOR" -> 6;
                    default -> 0;
                };
        String word = stage.equals("SENIOR") ? "高一" : NUMERALS.get(grade) + "年级";
        return word + (1 + random.nextInt(8)) + "班";
    }

    // Where the same stage is taught; an office takes from any school.
    private School another(School school, String stage) {
        List<School> candidates = schools.stream()
                .filter(candidate ->
                        !candidate.equals(school) && candidate.stages().contains(stage))
                .toList();
        return candidates.isEmpty() ? school : candidates.get(random.nextInt(candidates.size()));
    }
}
