package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.credit.KnownActivities.Known;
import teacherdev.training.problem.TrainingProblem;

/**
 * Books a part of a bulk request. It looks twice: first without locks, so that a repeated request, which changes nothing,
 * locks nobody; then, with the accounts of those locked who seem to change, once more.
 */
@ApplicationScoped
class BookingPart {

    private static final String CORRECTED = "corrected by the source system";

    private final KnownActivities activities;
    private final Converting converting;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    /** What a row comes to: its result and the entries that it needs. */
    private record Booking(RowResult result, List<CreditEntry> entries) {}

    BookingPart(KnownActivities activities, Converting converting, Ledger ledger, Audit audit, Clock clock) {
        this.activities = activities;
        this.converting = converting;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    List<RowResult> book(Access access, List<BulkRow<PlacedCredit>> rows) {
        List<Booking> first = look(access, rows);
        List<BulkRow<PlacedCredit>> changing = new ArrayList<>();
        List<RowResult> results = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (first.get(i).entries().isEmpty()) {
                results.add(first.get(i).result());
            } else {
                changing.add(rows.get(i));
            }
        }
        if (!changing.isEmpty()) {
            Map<UUID, Long> versions = ledger.lock(Ledger.byTeacher(first.stream()
                    .flatMap(booking -> booking.entries().stream())
                    .toList()));
            List<Booking> second = convertible(changing, look(access, changing));
            append(
                    access,
                    second.stream()
                            .flatMap(booking -> booking.entries().stream())
                            .toList(),
                    versions);
            second.forEach(booking -> results.add(booking.result()));
        }
        return results;
    }

    /** The bookings, but a row that the credit rule cannot value fails alone. */
    private List<Booking> convertible(List<BulkRow<PlacedCredit>> rows, List<Booking> bookings) {
        Map<UUID, ProblemException> refusals = converting.refusals(
                bookings.stream().flatMap(booking -> booking.entries().stream()).toList());
        List<Booking> convertible = new ArrayList<>(bookings.size());
        for (int i = 0; i < bookings.size(); i++) {
            Booking booking = bookings.get(i);
            ProblemException refusal = booking.entries().isEmpty()
                    ? null
                    : refusals.get(booking.entries().getLast().id());
            convertible.add(refusal == null ? booking : new Booking(RowResult.failed(rows.get(i), refusal), List.of()));
        }
        return convertible;
    }

    private void append(Access access, List<CreditEntry> entries, Map<UUID, Long> versions) {
        if (entries.isEmpty()) {
            return;
        }
        var _ = ledger.append(entries, versions, access);
        audit.recordAll(access, "CREDIT_GRANTED", "TEACHER", teachers(entries, EntryKind.GRANT));
        audit.recordAll(access, "CREDIT_REVERSED", "TEACHER", teachers(entries, EntryKind.REVERSAL));
    }

    private static List<UUID> teachers(List<CreditEntry> entries, EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(CreditEntry::teacherId)
                .distinct()
                .toList();
    }

    private List<Booking> look(Access access, List<BulkRow<PlacedCredit>> rows) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<ActivityKey, Known> known =
                activities.of(access, rows.stream().map(BulkRow::content).toList());
        Set<ActivityKey> claimed =
                activities.claimed(rows.stream().map(BulkRow::content).toList());
        return rows.stream()
                .map(row -> claimed.contains(row.content().key())
                                && !known.containsKey(row.content().key())
                        ? refused(
                                row,
                                TrainingProblem.ACTIVITY_ALREADY_CREDITED.title(),
                                TrainingProblem.ACTIVITY_ALREADY_CREDITED)
                        : booking(row, known.get(row.content().key()), now))
                .toList();
    }

    private static Booking booking(BulkRow<PlacedCredit> row, Known known, Instant now) {
        PlacedCredit credit = row.content();
        CreditEntry stated = CreditEntry.grant(
                Ids.next(), credit.teacherId(), credit.school(), credit.row().request(), now);
        if (known == null) {
            return new Booking(RowResult.of(row, RowStatus.CREATED, stated.id()), List.of(stated));
        }
        CreditEntry present = known.entry();
        boolean same = stated.saysTheSameAs(present);
        if (same && !known.reversed()) {
            return new Booking(RowResult.of(row, RowStatus.UNCHANGED, present.id()), List.of());
        }
        if (same) {
            return refused(row, TrainingProblem.ACTIVITY_TAKEN_BACK.title(), TrainingProblem.ACTIVITY_TAKEN_BACK);
        }
        if (!known.reachable()) {
            return new Booking(
                    RowResult.failed(
                            row,
                            ProblemException.ofField(
                                    PlatformProblem.OUT_OF_SCOPE,
                                    "externalId",
                                    Text.of("The activity is booked for another school", "该活动已登记在其他学校"))),
                    List.of());
        }
        List<CreditEntry> entries = new ArrayList<>(2);
        if (!known.reversed()) {
            entries.add(present.reversal(Ids.next(), CORRECTED, now));
        }
        entries.add(stated.inPlaceOf(present.id()));
        return new Booking(RowResult.of(row, RowStatus.UPDATED, stated.id()), entries);
    }

    private static Booking refused(BulkRow<PlacedCredit> row, Text reason, TrainingProblem code) {
        return new Booking(RowResult.failed(row, ProblemException.ofField(code, "externalId", reason)), List.of());
    }
}
