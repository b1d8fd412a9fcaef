package teacherdev.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Records;
import teacherdev.evaluation.score.rules.Answers;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * Takes answers. The right to answer is used up in the same transaction; the answer itself is stored under a random id with
 * neither time nor rater, so that the two cannot be put together again.
 */
@ApplicationScoped
class Answering {

    /**
     * What waits for her answer, also where an earlier record of one of the two was assigned. One person answers for one
     * person once, whichever of their records were assigned. The row is looked at again when it is written: of two requests at
     * one time the second one waits for it and then finds it answered.
     */
    private static final String WAITING = " where answered_on is null and recused_for is null and id = ("
            + "select w.id from score_assignment w where w.sheet_id = ? and w.rater_id" + Records.HERS
            + "and w.ratee_id"
            + Records.HERS + "and w.answered_on is null and w.recused_for is null and not exists ("
            + "select from score_assignment d where d.sheet_id = ? and d.rater_id" + Records.HERS + "and d.ratee_id"
            + Records.HERS + "and (d.answered_on is not null or d.recused_for is not null)) order by w.id limit 1)"
            + " returning ratee_id";

    private static final String USE_ASSIGNMENT = "update score_assignment set answered_on = ?" + WAITING;
    private static final String RECUSE = "update score_assignment set recused_for = ?" + WAITING;
    private static final String INSERT =
            "insert into score_answer (sheet_id, ratee_id, points, total, straight) values (?, ?, ?::jsonb, ?, ?)";

    private final Sql sql;
    private final SheetStore store;
    private final Codes codes;
    private final Clock clock;

    Answering(Sql sql, SheetStore store, Codes codes, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param self the teacher id of the caller, or null */
    @Transactional
    void answer(UUID self, UUID sheetId, AnswerRequest request) {
        Sheet sheet = store.any(sheetId).orElseThrow(SheetStore::notFound);
        requireRunning(sheet);
        UUID ratee = sheet.kind().byCode() ? byCode(sheet, request) : byAssignment(self, sheet, request);
        Answers.Valued.Worth worth = worth(sheet, request);
        sql.update(INSERT, sheetId, ratee, store.json(request.points()), worth.total(), worth.straight());
    }

    /** A rater steps back from a case, with the reason; recusal is a duty (回避), so it needs no permission. */
    @Transactional
    void recuse(UUID self, UUID sheetId, RecusalRequest request) {
        requireRunning(store.any(sheetId).orElseThrow(SheetStore::notFound));
        UUID ratee = request.rateeId();
        var _ = sql.first(
                        RECUSE, row -> row.id("ratee_id"), request.reason(), sheetId, self, ratee, sheetId, self, ratee)
                .orElseThrow(SheetStore::notFound);
    }

    private void requireRunning(Sheet sheet) {
        LocalDate today = LocalDate.now(clock);
        if (sheet.closedAt() != null || today.isBefore(sheet.opensOn()) || today.isAfter(sheet.closesOn())) {
            throw new ProblemException(
                    EvaluationProblem.SHEET_CLOSED,
                    Text.of(
                            "Answers are taken from " + sheet.opensOn() + " to " + sheet.closesOn(),
                            "评分时间为 " + sheet.opensOn() + " 至 " + sheet.closesOn()));
        }
    }

    private UUID byCode(Sheet sheet, AnswerRequest request) {
        return (request.code() == null ? java.util.Optional.<UUID>empty() : codes.use(sheet.id(), request.code()))
                .orElseThrow(() -> ProblemException.ofField(
                        EvaluationProblem.CODE_NOT_USABLE, "code", EvaluationProblem.CODE_NOT_USABLE.title()));
    }

    private UUID byAssignment(UUID self, Sheet sheet, AnswerRequest request) {
        UUID ratee = request.rateeId() == null && sheet.kind() == SheetKind.SELF ? self : request.rateeId();
        UUID id = sheet.id();
        return sql.first(
                        USE_ASSIGNMENT,
                        row -> row.id("ratee_id"),
                        LocalDate.now(clock),
                        id,
                        self,
                        ratee,
                        id,
                        self,
                        ratee)
                .orElseThrow(SheetStore::notFound);
    }

    private static Answers.Valued.Worth worth(Sheet sheet, AnswerRequest request) {
        return switch (Answers.value(
                sheet.criteria().stream()
                        .map(one -> new Answers.Criterion(one.code(), one.text(), one.max()))
                        .toList(),
                request.points())) {
            case Answers.Valued.Worth worth -> worth;
            case Answers.Valued.Wrong wrong ->
                throw RunningSheets.refused(
                        "points." + wrong.criterion(),
                        "Points for each criterion, from zero to its greatest number",
                        "每项指标均须评分,且在零到满分之间");
        };
    }
}
