package teacherdev.teacher.profile;

import java.time.LocalDate;
import java.util.List;
import teacherdev.teacher.career.EmploymentKind;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Facts.Column;
import teacherdev.teacher.organisation.Stage;

/** What a profile says beside its period. */
record Particulars(
        String name,
        Gender gender,
        LocalDate birthDate,
        List<String> subjects,
        Stage stage,
        EmploymentKind employmentKind) {

    static final Facts<Particulars> FACTS = Facts.in(
            "profile",
            row -> new Particulars(
                    row.text("name"),
                    row.constant("gender", Gender.class),
                    row.date("birth_date"),
                    row.texts("subjects"),
                    row.constant("stage", Stage.class),
                    row.constant("employment_kind", EmploymentKind.class)),
            List.of(
                    Column.text("name", Particulars::name),
                    Column.text("pinyin", particulars -> Pinyin.of(particulars.name())),
                    Column.text("gender", Particulars::gender),
                    Column.of("birth_date", "date", Particulars::birthDate),
                    Column.texts("subjects", Particulars::subjects),
                    Column.text("stage", Particulars::stage),
                    Column.text("employment_kind", Particulars::employmentKind)));

    Particulars {
        subjects = List.copyOf(subjects);
    }
}
