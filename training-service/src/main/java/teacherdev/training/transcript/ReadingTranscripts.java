package teacherdev.training.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.cycle.OpenCycles;
import teacherdev.training.cycle.OpenCycles.Span;
import teacherdev.training.cycle.ReadingCycles;
import teacherdev.training.cycle.Requirement;
import teacherdev.training.roster.SeenTeacher;

/** Puts a transcript together. Whoever sees the teacher today sees the whole of it, as with her ledger. */
@ApplicationScoped
class ReadingTranscripts {

    /** More activities than fifty years of one a week: a longer ledger is an accident, and is read in parts. */
    private static final int ENTRIES_MAX = 3_000;

    private static final String ENTRIES = """
            select id, kind, reverses, activity_date, year, activity, course_level, form, category, school_code,
                   activity_hours, amount, unit, source_system, external_id, origin, evidence
            from credit_entry
            where teacher_id = ? and activity_date >= ? and activity_date <= ? and year between ? and ?
            order by activity_date, id limit ?
            """;

    private final Sql sql;
    private final ReadingCycles cycles;
    private final Clock clock;

    /** What is asked for: a cycle by its name, or days; the present cycle when nothing is said. */
    record Asked(String cycle, LocalDate from, LocalDate to) {}

    private record Days(LocalDate from, LocalDate to) {}

    ReadingTranscripts(Sql sql, ReadingCycles cycles, Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.clock = clock;
    }

    Transcript transcript(Access access, UUID teacherId, Asked asked, String acceptLanguage) {
        OpenCycles known = cycles.open(access, teacherId);
        SeenTeacher teacher = known.teacher();
        LocalDate today = LocalDate.now(clock);
        Days days = days(asked, known.spans(), today);
        List<TranscriptEntry> entries = sql.list(
                ENTRIES,
                TranscriptEntry::of,
                teacherId,
                days.from(),
                days.to(),
                days.from().getYear(),
                days.to().getYear(),
                ENTRIES_MAX + 1);
        if (entries.size() > ENTRIES_MAX) {
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ROWS, Text.of("Ask for a shorter period", "记录过多，请缩短时段"));
        }
        return new Transcript(
                teacherId,
                teacher.name(),
                teacher.schoolCode(),
                teacher.schoolName(),
                days.from(),
                days.to(),
                today,
                entries,
                TranscriptSum.byYear(entries),
                TranscriptSum.byCategory(entries),
                TranscriptSum.total(entries),
                known.touching(days.from(), days.to(), acceptLanguage));
    }

    private static Days days(Asked asked, List<Span> known, LocalDate today) {
        if (asked.from() != null || asked.to() != null) {
            return between(asked, today);
        }
        return known.stream()
                .filter(cycle -> asked.cycle() == null
                        ? cycle.requirement() == Requirement.IN_SERVICE
                        : cycle.name().equals(asked.cycle()))
                .findFirst()
                .map(cycle -> new Days(cycle.from(), cycle.due()))
                .orElseThrow(() -> refused("cycle", Text.of("The teacher has no such training cycle", "该教师没有此培训周期")));
    }

    private static Days between(Asked asked, LocalDate today) {
        if (asked.cycle() != null) {
            throw refused("cycle", Text.of("Name a cycle or days, not both", "请指明周期或起止日期之一"));
        }
        if (asked.from() == null) {
            throw refused("from", Text.of("Say from which day on", "请给出起始日期"));
        }
        LocalDate to = asked.to() == null ? today : asked.to();
        if (to.isBefore(asked.from())) {
            throw refused("to", Text.of("must not be before from", "结束日期不能早于开始日期"));
        }
        return new Days(asked.from(), to);
    }

    private static ProblemException refused(String field, Text reason) {
        return ProblemException.ofField(PlatformProblem.INVALID_PARAMETER, field, reason);
    }
}
