package teacherdev.deploy.county;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import teacherdev.deploy.county.Names.Name;
import teacherdev.deploy.county.Teacher.Assignment;
import teacherdev.deploy.county.Teacher.Term;
import teacherdev.deploy.county.Teacher.Title;

/** The staff of the county's organisations. */
final class People {

    private static final int OLDEST_BORN = 1967;
    private static final int YOUNGEST_BORN = 2002;
    private static final int LAST_HIRING = 2025;

    private final Names names = new Names();
    private final Random random;
    private final Careers careers;
    private final Qualifications qualifications;
    private int made;

    People(List<School> schools, Random random) throws IOException {
        this.random = random;
        this.careers = new Careers(schools, random);
        this.qualifications = new Qualifications(random);
    }

    /** As many people as the school has staff; the first of them leads it. The examples of the README come first. */
    List<Teacher> staff(School school) {
        List<Teacher> staff = new ArrayList<>();
        for (int i = 0; i < school.staff(); i++) {
            made++;
            boolean leads = i == 0;
            staff.add(Examples.of(school.code()).filter(_ -> leads).orElseGet(() -> next(school, leads)));
        }
        return staff;
    }

    private Teacher next(School school, boolean leads) {
        String gender = random.nextInt(100) < 68 ? "FEMALE" : "MALE";
        LocalDate birthDate = birthDate(leads);
        String stage = stage(school);
        LocalDate hiredOn = Careers.autumn(Math.min(LAST_HIRING, birthDate.getYear() + 22 + random.nextInt(3)));
        Name name = names.next(gender, random);
        List<Assignment> posts = careers.posts(school, stage, hiredOn);
        LocalDate here = posts.getLast().from();
        List<Title> titles = qualifications.titles(hiredOn);
        List<Term> terms = leads ? List.of(Careers.principal(school, here)) : careers.terms(school, stage, here);
        return new Teacher(
                String.format(Locale.ROOT, "T-%05d", 10_000 + made),
                name.text(),
                name.pinyin(),
                gender,
                birthDate,
                IdentityNumbers.of(birthDate, made, gender.equals("MALE")),
                Subjects.next(stage, school.setting(), random),
                stage,
                employmentKind(leads),
                hiredOn,
                posts,
                careers.leaves(gender, birthDate),
                terms,
                qualifications.degrees(birthDate.getYear(), stage),
                titles,
                qualifications.honours(titles));
    }

    private LocalDate birthDate(boolean leads) {
        int youngest = leads ? 1985 : YOUNGEST_BORN;
        int year = OLDEST_BORN + random.nextInt(youngest - OLDEST_BORN + 1);
        return LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    // People of an office come from one of the stages of compulsory schooling.
    private String stage(School school) {
        List<String> stages = school.stages().isEmpty() ? List.of("PRIMARY", "JUNIOR") : school.stages();
        return stages.get(random.nextInt(stages.size()));
    }

    private String employmentKind(boolean leads) {
        int percent = random.nextInt(100);
        if (leads || percent < 92) {
            return "ESTABLISHED";
        }
        return percent < 98 ? "CONTRACT" : "TEMPORARY";
    }
}
