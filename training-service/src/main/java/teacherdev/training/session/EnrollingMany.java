package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.PlacingTeachers;
import teacherdev.training.roster.PlacingTeachers.Place;
import teacherdev.training.roster.PlacingTeachers.Whom;

/**
 * Enrols the teachers of a school, each in a transaction of its own, in their order: places are given in that order, and
 * one who may not take part stops none of the others.
 */
@ApplicationScoped
class EnrollingMany {

    private static final int ROWS_MAX = 500;

    private final EnrollingTeachers enrolling;
    private final SessionQueries queries;
    private final PlacingTeachers placing;

    EnrollingMany(EnrollingTeachers enrolling, SessionQueries queries, PlacingTeachers placing) {
        this.enrolling = enrolling;
        this.queries = queries;
        this.placing = placing;
    }

    List<RowResult> enrol(Access access, UUID sessionId, List<BulkRow<EnrolmentRequest>> rows) {
        SessionView session = queries.session(access, sessionId).orElseThrow(SessionQueries::notFound);
        if (rows.size() > ROWS_MAX) {
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ROWS, Text.of("Send at most 500 teachers at once", "每次最多 500 名教师"));
        }
        List<RowResult> results = new ArrayList<>(rows.size());
        List<BulkRow<EnrolmentRequest>> sound =
                rows.stream().filter(BulkRow::isSound).toList();
        rows.stream().filter(row -> !row.isSound()).map(RowResult::failed).forEach(results::add);
        List<Place> places = placing.place(
                access,
                sound.stream()
                        .map(row -> new Whom(row.content().teacherId(), null, null, session.firstDay()))
                        .toList());
        for (int i = 0; i < sound.size(); i++) {
            results.add(enrol(access, session.id(), sound.get(i), places.get(i)));
        }
        return results;
    }

    private RowResult enrol(Access access, UUID sessionId, BulkRow<EnrolmentRequest> row, Place place) {
        UUID teacherId = row.content().teacherId();
        BulkRow<EnrolmentRequest> named =
                new BulkRow<>(row.row(), new RowKey(null, teacherId.toString()), row.content(), List.of());
        try {
            enrolling.enrol(access, sessionId, teacherId, place.standing());
            return RowResult.of(named, RowStatus.CREATED, teacherId);
        } catch (ProblemException refusal) {
            return refusal.code() == TrainingProblem.ALREADY_ENROLLED
                    ? RowResult.of(named, RowStatus.UNCHANGED, teacherId)
                    : RowResult.failed(named, refusal);
        }
    }
}
