package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.CreditRequest;
import teacherdev.training.credit.Form;
import teacherdev.training.credit.GrantingCredits;
import teacherdev.training.credit.GrantingCredits.Grant;
import teacherdev.training.mentorship.rules.MentorshipPolicy;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Roster.School;

/** Lets a mentee graduate 出师 when the log and the reviews suffice, and credits both sides in the same transaction. */
@ApplicationScoped
class GraduatingMentees {

    /** The source of entries that come from pairings; their external id is the pairing's id. */
    static final String SOURCE = "PAIRING";

    /** Where she works on the day; the school of the proposal for one who works nowhere any more. */
    private static final String SCHOOL = """
            select s.school_id, s.code from roster_school s where s.school_id = coalesce(
                (select a.school_id from roster_assignment a join roster_school known on known.school_id = a.school_id
                 where a.teacher_id = ? and a.is_primary and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
                 limit 1), ?)
            """;

    private final PairingStore store;
    private final PairingProgress progress;
    private final GrantingCredits credits;
    private final Audit audit;
    private final Sql sql;
    private final Clock clock;

    GraduatingMentees(
            PairingStore store, PairingProgress progress, GrantingCredits credits, Audit audit, Sql sql, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.credits = credits;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    PairingView graduate(Access access, UUID id, long expectedVersion, GraduationRequest request) {
        Pairing pairing = store.lock(access, id, expectedVersion);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Optional.ofNullable(request.on()).orElse(today);
        Pairing graduated = pairing.graduated(day);
        if (day.isAfter(today)) {
            throw ProblemException.ofField(
                    TrainingProblem.DATE_IN_FUTURE, "on", TrainingProblem.DATE_IN_FUTURE.title());
        }
        MentorshipPolicy policy = progress.policy(pairing);
        requireEnough(progress.of(pairing, policy, day));
        store.update(graduated);
        credit(access, graduated, policy, day);
        audit.record(access, "MENTEE_GRADUATED", "PAIRING", id);
        return graduated.view();
    }

    private static void requireEnough(ProgressView progress) {
        List<Culprit> missing = new ArrayList<>();
        if (progress.logs() < progress.logsRequired()) {
            String count = progress.logs() + " of " + progress.logsRequired();
            missing.add(new Culprit(
                    "logs",
                    "LOGS_MISSING",
                    Text.of(
                            "The log has " + count + " entries that count",
                            "有效活动记录 " + progress.logs() + " 条，要求 " + progress.logsRequired() + " 条")));
        }
        progress.reviewsMissing().stream()
                .sorted()
                .forEach(stage -> missing.add(new Culprit(
                        "reviews",
                        stage + "_REVIEW_MISSING",
                        Text.of("A review has not been passed: " + stage, "尚未通过考核：" + stage))));
        if (!missing.isEmpty()) {
            throw ProblemException.ofAll(
                    TrainingProblem.GRADUATION_TOO_EARLY, TrainingProblem.GRADUATION_TOO_EARLY.title(), missing);
        }
    }

    private void credit(Access access, Pairing pairing, MentorshipPolicy policy, LocalDate day) {
        List<Grant> grants = new ArrayList<>();
        grant(pairing, Side.MENTOR, policy.mentorHours(), day).ifPresent(grants::add);
        grant(pairing, Side.MENTEE, policy.menteeHours(), day).ifPresent(grants::add);
        credits.grantAll(access, grants);
    }

    private Optional<Grant> grant(Pairing pairing, Side side, BigDecimal hours, LocalDate day) {
        if (hours.signum() <= 0) {
            return Optional.empty();
        }
        UUID teacher = pairing.teacherOf(side);
        CreditRequest request = new CreditRequest(
                "师徒结对 " + pairing.kind() + " " + side,
                CourseLevel.SCHOOL,
                Form.PRACTICE,
                hours,
                day,
                null,
                SOURCE,
                pairing.id().toString(),
                null,
                null,
                null);
        return sql.first(
                        SCHOOL,
                        row -> new School(row.id("school_id"), row.text("code")),
                        teacher,
                        day,
                        day,
                        pairing.schoolOf(side))
                .map(school -> new Grant(teacher, school, request));
    }
}
