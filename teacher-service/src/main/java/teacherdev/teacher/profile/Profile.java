package teacherdev.teacher.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import teacherdev.teacher.history.Historic;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.organisation.Stage;

/** One period in which a teacher's particulars are these. */
@Entity
@Table(name = "profile")
class Profile extends Historic {

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Gender gender;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> subjects;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "employment_kind")
    private EmploymentKind employmentKind;

    Profile() {}

    Profile(UUID teacherId, Fact<Particulars> fact, Instant recordedAt) {
        super(teacherId, fact.period(), recordedAt);
        Particulars particulars = fact.content();
        this.name = particulars.name();
        this.gender = particulars.gender();
        this.birthDate = particulars.birthDate();
        this.subjects = particulars.subjects();
        this.stage = particulars.stage();
        this.employmentKind = particulars.employmentKind();
    }

    Fact<Particulars> fact() {
        return new Fact<>(period(), new Particulars(name, gender, birthDate, subjects, stage, employmentKind));
    }
}
