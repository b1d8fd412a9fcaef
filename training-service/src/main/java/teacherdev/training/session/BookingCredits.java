package teacherdev.training.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.CreditRow;
import teacherdev.training.credit.Form;
import teacherdev.training.credit.SynchronisingCredits;

/**
 * Books the hours of those who passed. The session and the teacher are the entry's key in the ledger, so whatever dies in
 * between, booking again finds the entry that is there; a sweep goes on with what was left.
 */
@ApplicationScoped
class BookingCredits {

    /** The source of entries that come from sessions; their external id is the session's id. */
    static final String SOURCE = "SESSION";

    private static final int BOOKED_AT_ONCE = 1_000;
    private static final String COUNTRY = "CN";
    private static final String UNBOOKED = """
            select e.id, e.session_id, e.teacher_id, c.title, c.course_level, c.form, c.hours, c.category, s.last_day
            from enrolment e join session s on s.id = e.session_id join course c on c.id = s.course_id
            where e.state = 'PASSED' and e.credit_entry_id is null and e.credit_failure is null
              and (?::uuid is null or e.session_id = ?)
            order by e.id limit ?
            """;
    private static final String BOOKED = """
            update enrolment e set credit_entry_id = r.entry::uuid, credit_failure = r.failure
            from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, entry, failure) where e.id = r.id
            """;

    private final Sql sql;
    private final SynchronisingCredits ledger;

    private record Unbooked(
            UUID enrolmentId,
            UUID sessionId,
            UUID teacherId,
            String title,
            CourseLevel level,
            Form form,
            BigDecimal hours,
            String category,
            LocalDate day) {

        static Unbooked of(Row row) {
            return new Unbooked(
                    row.id("id"),
                    row.id("session_id"),
                    row.id("teacher_id"),
                    row.text("title"),
                    row.constant("course_level", CourseLevel.class),
                    row.constant("form", Form.class),
                    row.decimal("hours"),
                    row.text("category"),
                    row.date("last_day"));
        }

        BulkRow<CreditRow> asRow(int number) {
            return new BulkRow<>(
                    number,
                    new RowKey(SOURCE, sessionId.toString()),
                    new CreditRow(
                            SOURCE,
                            sessionId.toString(),
                            teacherId,
                            null,
                            null,
                            title,
                            level,
                            form,
                            hours,
                            day,
                            category.isEmpty() ? null : category,
                            null,
                            null,
                            null),
                    List.of());
        }
    }

    BookingCredits(Sql sql, SynchronisingCredits ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** Books everybody of a session who passed. */
    void book(UUID sessionId) {
        bookAll(Optional.of(sessionId));
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        bookAll(Optional.empty());
    }

    private void bookAll(Optional<UUID> session) {
        List<Unbooked> unbooked = unbooked(session);
        while (!unbooked.isEmpty()) {
            bookSome(unbooked);
            unbooked = unbooked(session);
        }
    }

    private List<Unbooked> unbooked(Optional<UUID> session) {
        return sql.list(UNBOOKED, Unbooked::of, session.orElse(null), session.orElse(null), BOOKED_AT_ONCE);
    }

    private void bookSome(List<Unbooked> unbooked) {
        List<BulkRow<CreditRow>> rows = new ArrayList<>(unbooked.size());
        for (int i = 0; i < unbooked.size(); i++) {
            rows.add(unbooked.get(i).asRow(i));
        }
        // Whoever enrolled her reached her; that she is credited afterwards follows from it and not from a caller's
        // scope.
        Access itself = new Access("session-completion", List.of(COUNTRY), Optional.empty());
        List<RowResult> results = ledger.synchronise(itself, rows);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        BOOKED,
                        Columns.ids(
                                results, result -> unbooked.get(result.row()).enrolmentId()),
                        Columns.texts(results, RowResult::id),
                        Columns.texts(results, BookingCredits::failure)));
    }

    private static String failure(RowResult result) {
        return result.status() == RowStatus.FAILED
                ? result.faults().stream().map(Culprit::code).collect(Collectors.joining(", "))
                : null;
    }
}
