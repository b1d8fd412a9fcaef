package teacherdev.deploy.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import teacherdev.deploy.county.Teacher.Degree;
import teacherdev.deploy.county.Teacher.Honour;
import teacherdev.deploy.county.Teacher.Title;

/** Degrees, titles and honours as a career of that length brings them. */
final class Qualifications {

    static final List<String> LEVELS = List.of("SCHOOL", "COUNTY", "CITY", "PROVINCE");
    private static final List<String> HONOURS =
            List.of("BACKBONE", "BACKBONE", "BACKBONE", "SUBJECT_LEADER", "FAMOUS_TEACHER");
    private static final List<String> COLLEGES = List.of("示例师范大学", "示例师范学院", "示例学院", "示例教育学院");
    private static final int YEARS_VALID = 5;
    private static final int LAST_YEAR = 2025;

    private final Random random;

    Qualifications(Random random) {
        this.random = random;
    }

    /** Those who began early began with less, and many of them have studied beside their work since. */
    List<Degree> degrees(int birthYear, String stage) {
        List<Degree> degrees = new ArrayList<>();
        boolean early = birthYear < 1980;
        if (early && stage.equals("PRIMARY")) {
            degrees.add(degree("SECONDARY_NORMAL", birthYear + 19));
        } else if (birthYear < 1988 && !stage.equals("SENIOR")) {
            degrees.add(degree("COLLEGE", birthYear + 21));
        } else {
            degrees.add(degree("BACHELOR", birthYear + 22));
        }
        boolean bachelor = degrees.getFirst().level().equals("BACHELOR");
        if (!bachelor && random.nextInt(3) > 0) {
            degrees.add(degree("BACHELOR", Math.min(LAST_YEAR, birthYear + 27 + random.nextInt(6))));
        }
        if (bachelor && random.nextInt(stage.equals("SENIOR") ? 4 : 12) == 0 && birthYear + 25 <= LAST_YEAR) {
            degrees.add(degree("MASTER", birthYear + 25));
        }
        return degrees;
    }

    /** 二级 after the probation year, 一级 some five years later, 高级 for a good third, 正高级 for very few. */
    List<Title> titles(LocalDate hiredOn) {
        List<Title> titles = new ArrayList<>();
        add(titles, "SECOND", hiredOn.getYear() + 1);
        if (random.nextInt(10) < 9) {
            add(titles, "FIRST", hiredOn.getYear() + 6 + random.nextInt(3));
        }
        if (titles.size() == 2 && random.nextInt(10) < 5) {
            add(titles, "SENIOR", hiredOn.getYear() + 13 + random.nextInt(4));
        }
        if (titles.size() == 3 && random.nextInt(60) == 0) {
            add(titles, "FULL_SENIOR", hiredOn.getYear() + 20 + random.nextInt(5));
        }
        return titles;
    }

    /** One in eight, once the first title is there; the higher the rarer. */
    List<Honour> honours(List<Title> titles) {
        if (titles.size() < 2 || random.nextInt(8) != 0) {
            return List.of();
        }
        String level = LEVELS.get((int) (random.nextDouble() * random.nextDouble() * LEVELS.size()));
        String kind = HONOURS.get(random.nextInt(HONOURS.size()));
        LocalDate awardedOn = LocalDate.of(2020 + random.nextInt(6), 9, 10);
        if (awardedOn.isBefore(titles.get(1).appointedOn())) {
            return List.of();
        }
        return List.of(honour(kind, level, awardedOn));
    }

    static Honour honour(String kind, String level, LocalDate awardedOn) {
        return new Honour(kind, level, awardedOn, awardedOn.plusYears(YEARS_VALID));
    }

    static Title title(String level, int year) {
        return new Title(level, LocalDate.of(year, 7, 15), LocalDate.of(year, 9, 1));
    }

    private static void add(List<Title> titles, String level, int year) {
        if (year <= LAST_YEAR) {
            titles.add(title(level, year));
        }
    }

    private Degree degree(String level, int year) {
        return new Degree(level, LocalDate.of(year, 6, 30), COLLEGES.get(random.nextInt(COLLEGES.size())));
    }
}
