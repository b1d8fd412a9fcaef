package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** Who has a place in a session, and what is recorded about them so far. */
@ApplicationScoped
class Participants {

    private static final String PARTICIPANTS = """
            select e.id, e.teacher_id, e.state, e.notes_reviewed, e.report_given, a.half_day, a.present
            from enrolment e left join attendance a on a.session_id = e.session_id and a.teacher_id = e.teacher_id
            where e.session_id = ? and e.state in ('ENROLLED', 'FAILED', 'PASSED')
            """;

    private final Sql sql;

    /**
     * @param present whether she was there, by half day, as far as it is recorded
     */
    record Participant(
            UUID enrolmentId,
            UUID teacherId,
            boolean passed,
            boolean notesReviewed,
            boolean reportGiven,
            Map<Integer, Boolean> present) {

        int halfDaysPresent() {
            return (int) present.values().stream().filter(was -> was).count();
        }
    }

    Participants(Sql sql) {
        this.sql = sql;
    }

    /** Everybody with a place, by teacher; the session bounds how many there are. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Participant> of(UUID sessionId) {
        Map<UUID, Participant> found = new HashMap<>();
        sql.list(PARTICIPANTS, row -> add(found, row), sessionId);
        return found;
    }

    private static Participant add(Map<UUID, Participant> found, Row row) {
        Participant participant = found.computeIfAbsent(
                row.id("teacher_id"),
                teacher -> new Participant(
                        row.id("id"),
                        teacher,
                        row.constant("state", EnrolmentState.class) == EnrolmentState.PASSED,
                        row.flag("notes_reviewed"),
                        row.flag("report_given"),
                        new HashMap<>()));
        int halfDay = row.integer("half_day");
        if (halfDay > 0) {
            participant.present().put(halfDay, row.flag("present"));
        }
        return participant;
    }

    /**
     * Decides each row: a row about somebody without a place fails, and so does one that would change what somebody has passed
     * by; the others become what {@code decide} says.
     *
     * @param changing takes the rows that change something
     */
    static <T> List<RowResult> decide(
            List<BulkRow<T>> rows,
            Map<UUID, Participant> participants,
            Function<T, UUID> teacher,
            BiFunction<T, Participant, RowStatus> decide,
            List<T> changing) {
        List<RowResult> results = new ArrayList<>(rows.size());
        for (BulkRow<T> row : rows) {
            if (!row.isSound()) {
                results.add(RowResult.failed(row));
                continue;
            }
            Participant participant = participants.get(teacher.apply(row.content()));
            if (participant == null) {
                results.add(RowResult.failed(
                        row,
                        ProblemException.ofField(
                                TrainingProblem.NOT_ENROLLED, "teacherId", TrainingProblem.NOT_ENROLLED.title())));
                continue;
            }
            RowStatus status = decide.apply(row.content(), participant);
            if (participant.passed() && status != RowStatus.UNCHANGED) {
                results.add(RowResult.failed(
                        row,
                        ProblemException.ofField(
                                TrainingProblem.RESULT_STANDS, "teacherId", TrainingProblem.RESULT_STANDS.title())));
                continue;
            }
            if (status != RowStatus.UNCHANGED) {
                changing.add(row.content());
            }
            results.add(RowResult.of(row, status, participant.enrolmentId()));
        }
        return results;
    }
}
