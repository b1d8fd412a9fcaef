package teacherdev.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Answers what the ledger asks about teachers. */
@ApplicationScoped
public class Roster {

    /** A teacher recorded within this time may still be on her way here. */
    private static final Duration YOUNG = Duration.ofMinutes(5);

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final long LOOK_AGAIN_MILLIS = 10;

    /** The primary school of a day, and whether the caller reaches it or the school of today. */
    private static final String STANDING = """
            select stood.school_id, school.code, coalesce(school.path && ?, false) as reaches_then,
                   t.teacher_id = ? or coalesce((
                       select bool_or(s.path && ?) from roster_assignment a join roster_school s on s.school_id = a.school_id
                       where a.teacher_id = t.teacher_id and (a.valid_to is null or a.valid_to > ?)), false) as reaches_now
            from roster_teacher t
            left join roster_assignment stood on stood.teacher_id = t.teacher_id and stood.is_primary
                and stood.valid_from <= ? and (stood.valid_to is null or stood.valid_to > ?)
            left join roster_school school on school.school_id = stood.school_id
            where t.teacher_id = ?
            """;

    private final Sql sql;
    private final Clock clock;

    Roster(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Where a teacher stood on a day, seen with a caller's eyes. */
    public sealed interface Standing {

        /** @param school where she worked on the day; empty when nowhere, or at a school not known here yet */
        record Known(Optional<School> school, boolean callerReachesSchool, boolean callerReachesTeacher)
                implements Standing {}

        /** Nobody has heard of her; if {@code young}, she may have been recorded a moment ago. */
        record Unknown(boolean young) implements Standing {}
    }

    /** The school to which an activity is attributed. */
    public record School(UUID id, String code) {}

    /** Where a teacher stood on a day; waits up to two seconds for one who was recorded a moment ago. */
    public Standing standing(Access access, UUID teacherId, LocalDate day) {
        Optional<Standing> known = look(access, teacherId, day);
        if (known.isPresent()) {
            return known.get();
        }
        if (!isYoung(teacherId)) {
            return new Standing.Unknown(false);
        }
        long giveUpAt = System.nanoTime() + WAIT.toNanos();
        while (known.isEmpty() && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
            known = look(access, teacherId, day);
        }
        return known.orElse(new Standing.Unknown(true));
    }

    /** Whether the caller may see a teacher's ledger today. */
    public boolean isVisible(Access access, UUID teacherId) {
        return look(access, teacherId, LocalDate.now(clock))
                .filter(standing -> standing instanceof Standing.Known known && known.callerReachesTeacher())
                .isPresent();
    }

    private Optional<Standing> look(Access access, UUID teacherId, LocalDate day) {
        String[] scopes = access.scopeArray();
        return sql.first(
                STANDING,
                Roster::known,
                scopes,
                access.selfOrNull(),
                scopes,
                LocalDate.now(clock),
                day,
                day,
                teacherId);
    }

    static Standing known(Row row) {
        UUID schoolId = row.id("school_id");
        String code = row.text("code");
        Optional<School> school =
                schoolId == null || code == null ? Optional.empty() : Optional.of(new School(schoolId, code));
        return new Standing.Known(school, row.flag("reaches_then"), row.flag("reaches_now"));
    }

    private boolean isYoung(UUID teacherId) {
        return Ids.madeAt(teacherId).isAfter(clock.instant().minus(YOUNG));
    }
}
