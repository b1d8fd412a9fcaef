package teacherdev.teacher.profile;

import java.time.LocalDate;
import java.util.List;
import teacherdev.teacher.organisation.Stage;

/** What a profile says beside its period. */
record Particulars(
        String name,
        Gender gender,
        LocalDate birthDate,
        List<String> subjects,
        Stage stage,
        EmploymentKind employmentKind) {

    Particulars {
        subjects = List.copyOf(subjects);
    }
}
