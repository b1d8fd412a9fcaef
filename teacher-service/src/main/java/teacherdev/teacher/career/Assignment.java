package teacherdev.teacher.career;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import teacherdev.teacher.history.Historic;
import teacherdev.teacher.history.rules.Timeline.Fact;

/** One period in which a teacher works at one school. */
@Entity
@Table(name = "assignment")
class Assignment extends Historic {

    @Column(name = "school_id")
    private UUID schoolId;

    private BigDecimal fte;

    @Column(name = "is_primary")
    private boolean primary;

    Assignment() {}

    Assignment(UUID teacherId, Fact<Place> fact, Instant recordedAt) {
        super(teacherId, fact.period(), recordedAt);
        this.schoolId = fact.content().schoolId();
        this.fte = fact.content().fte();
        this.primary = true;
    }

    /** What an assignment says beside its period. */
    record Place(UUID schoolId, BigDecimal fte) {}

    Fact<Place> fact() {
        return new Fact<>(period(), new Place(schoolId, fte));
    }
}
