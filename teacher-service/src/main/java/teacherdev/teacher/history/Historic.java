package teacherdev.teacher.history;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.teacher.history.rules.Period;

/** A row of history: it says when it holds and when we knew it, and is only ever superseded, never changed. */
@MappedSuperclass
public abstract class Historic {

    @Id
    private UUID id;

    @Column(name = "teacher_id")
    private UUID teacherId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected Historic() {}

    protected Historic(UUID teacherId, Period period, Instant recordedAt) {
        this.id = Ids.next();
        this.teacherId = teacherId;
        this.validFrom = period.from();
        this.validTo = period.to();
        this.recordedAt = recordedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID teacherId() {
        return teacherId;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    /** From this instant on it is no longer what we know. */
    public void supersede(Instant at) {
        supersededAt = at;
    }
}
