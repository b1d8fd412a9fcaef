package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.Chunks;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.PlacingTeachers;
import teacherdev.training.roster.PlacingTeachers.Place;

/**
 * Brings the ledger in line with what source systems say, thousands of activities at once. The work is cut into parts with
 * a transaction each, so that nobody waits long for an account; a request that breaks off may be sent again as a whole.
 */
@ApplicationScoped
public class SynchronisingCredits {

    private static final Comparator<BulkRow<PlacedCredit>> BY_TEACHER = Comparator.comparing(
                    (BulkRow<PlacedCredit> row) -> row.content().teacherId())
            .thenComparingInt(BulkRow::row);

    private final PlacingTeachers teachers;
    private final BookingPart part;
    private final Clock clock;

    SynchronisingCredits(PlacingTeachers teachers, BookingPart part, Clock clock) {
        this.teachers = teachers;
        this.part = part;
        this.clock = clock;
    }

    /** What became of each row, in no particular order. */
    public List<RowResult> synchronise(Access access, List<BulkRow<CreditRow>> rows) {
        List<RowResult> results = new ArrayList<>(rows.size());
        rows.stream().filter(row -> !row.isSound()).map(RowResult::failed).forEach(results::add);
        List<BulkRow<PlacedCredit>> placed = BulkRow.refuseRepeated(
                place(access, rows.stream().filter(BulkRow::isSound).toList(), results),
                "externalId",
                PlacedCredit::key);
        placed.stream().filter(row -> !row.isSound()).map(RowResult::failed).forEach(results::add);
        List<BulkRow<PlacedCredit>> sound =
                placed.stream().filter(BulkRow::isSound).sorted(BY_TEACHER).toList();
        results.addAll(Chunks.inTransactions(sound, some -> part.book(access, some)));
        return results;
    }

    /** The rows with their teachers and schools; a row without goes to the results. */
    private List<BulkRow<PlacedCredit>> place(Access access, List<BulkRow<CreditRow>> rows, List<RowResult> results) {
        List<Place> places = teachers.place(
                access, rows.stream().map(row -> row.content().whom()).toList());
        LocalDate today = LocalDate.now(clock);
        List<BulkRow<PlacedCredit>> placed = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            BulkRow<CreditRow> row = rows.get(i);
            try {
                placed.add(new BulkRow<>(row.row(), row.key(), placed(row.content(), places.get(i), today), List.of()));
            } catch (ProblemException refusal) {
                results.add(RowResult.failed(row, refusal));
            }
        }
        return placed;
    }

    private static PlacedCredit placed(CreditRow row, Place place, LocalDate today) {
        if (row.teacherId() == null && row.teacherExternalId() == null) {
            throw ProblemException.ofField(
                    TrainingProblem.TEACHER_NOT_NAMED, "teacherId", TrainingProblem.TEACHER_NOT_NAMED.title());
        }
        if (row.date().isAfter(today)) {
            throw ProblemException.ofField(
                    TrainingProblem.DATE_IN_FUTURE, "date", TrainingProblem.DATE_IN_FUTURE.title());
        }
        ActivityChecks.requireEvidence(row.request());
        return new PlacedCredit(row, place.teacherId(), Attribution.school(place.standing()));
    }
}
