package teacherdev.deploy.county;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import teacherdev.deploy.county.Names.Name;
import teacherdev.deploy.county.Teacher.Assignment;
import teacherdev.deploy.county.Teacher.Degree;
import teacherdev.deploy.county.Teacher.Honour;
import teacherdev.deploy.county.Teacher.Title;

/**
 * A school with published figures: 892 pupils, 101 staff of whom 75 teach full-time, 45 of these with a senior title, and
 * backbone teachers 2 of the province, 24 of the city, 20 of the county, 26 of the school. That makes 11.89 pupils per teacher,
 * 60.00 % senior, and 5.16 backbone teachers of county level and above per 100 pupils.
 */
final class GoldenSchool {

    static final String CODE = "5117020061";

    private static final int TEACHING = 75;
    private static final int SENIOR = 45;
    private static final int PROVINCE_UP_TO = 2;
    private static final int CITY_UP_TO = PROVINCE_UP_TO + 24;
    private static final int COUNTY_UP_TO = CITY_UP_TO + 20;
    private static final int SCHOOL_UP_TO = COUNTY_UP_TO + 26;
    private static final int HIRED = 2005;
    private static final LocalDate AWARDED = LocalDate.of(2024, 9, 10);

    private final Names names = new Names();
    private final Random random;

    GoldenSchool(Random random) throws IOException {
        this.random = random;
    }

    List<Teacher> staff(School school) {
        List<Teacher> staff = new ArrayList<>();
        for (int number = 1; number <= school.staff(); number++) {
            staff.add(member(school, number));
        }
        return staff;
    }

    private Teacher member(School school, int number) {
        boolean teaches = number <= TEACHING;
        String gender = random.nextInt(3) > 0 ? "FEMALE" : "MALE";
        LocalDate birthDate = LocalDate.of(1976 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
        LocalDate hiredOn = Careers.autumn(HIRED);
        Name name = names.next(gender, random);
        return new Teacher(
                String.format(Locale.ROOT, "G-%04d", number),
                name.text(),
                name.pinyin(),
                gender,
                birthDate,
                IdentityNumbers.of(birthDate, 400 + number, gender.equals("MALE")),
                teaches ? Subjects.next("JUNIOR", school.setting(), random) : List.of(),
                "JUNIOR",
                "ESTABLISHED",
                hiredOn,
                List.of(new Assignment(school.code(), hiredOn, null, Careers.FULL, true, "POST")),
                List.of(),
                List.of(),
                List.of(new Degree("BACHELOR", LocalDate.of(2004, 6, 30), "示例师范大学")),
                teaches ? titles(number) : List.of(),
                teaches ? honours(number) : List.of());
    }

    // Those with few honours are not always those with few titles: the senior ones are counted from the other end.
    private static List<Title> titles(int number) {
        List<Title> titles = new ArrayList<>(
                List.of(Qualifications.title("SECOND", HIRED + 1), Qualifications.title("FIRST", HIRED + 6)));
        if (number > TEACHING - SENIOR) {
            titles.add(Qualifications.title("SENIOR", HIRED + 14));
        }
        return titles;
    }

    /** The highest honour of each; the two of the province still have one of the city, which must not count again. */
    private static List<Honour> honours(int number) {
        if (number <= PROVINCE_UP_TO) {
            return List.of(backbone("CITY"), backbone("PROVINCE"));
        }
        if (number > SCHOOL_UP_TO) {
            return List.of();
        }
        if (number <= CITY_UP_TO) {
            return List.of(backbone("CITY"));
        }
        return List.of(backbone(number <= COUNTY_UP_TO ? "COUNTY" : "SCHOOL"));
    }

    private static Honour backbone(String level) {
        return Qualifications.honour("BACKBONE", level, AWARDED);
    }
}
