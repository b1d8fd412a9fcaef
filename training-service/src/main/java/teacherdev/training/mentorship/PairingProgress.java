package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.training.mentorship.rules.MentorshipPolicy;
import teacherdev.training.mentorship.rules.Minima;
import teacherdev.training.mentorship.rules.Minima.Deed;
import teacherdev.training.mentorship.rules.ReviewStage;

/** Tells how far a pairing has come by the policy that held when it began. */
@ApplicationScoped
class PairingProgress {

    /** A log is written by hand; one that is longer is not looked at to its end. */
    private static final int LOGS_MAX = 5_000;

    private static final String LOGS = LogView.COLUMNS + """
            where l.pairing_id = ? and l.happened_on <= ? and c.log_id is null order by l.happened_on, l.id limit ?
            """;
    private static final String REVIEWS = """
            select pairing_id, stage, held_on, passed, remark from pairing_review
            where pairing_id = ? and held_on <= ? order by held_on, stage
            """;
    private static final String PATH = "select path from roster_school where school_id = ?";

    private final PairingQueries queries;
    private final MentorshipPolicies policies;
    private final Sql sql;
    private final Clock clock;

    PairingProgress(PairingQueries queries, MentorshipPolicies policies, Sql sql, Clock clock) {
        this.queries = queries;
        this.policies = policies;
        this.sql = sql;
        this.clock = clock;
    }

    ProgressView progress(Access access, UUID id, LocalDate asOf) {
        Pairing pairing = queries.pairing(access, id);
        return of(pairing, policy(pairing), asOf == null ? LocalDate.now(clock) : asOf);
    }

    MentorshipPolicy policy(Pairing pairing) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), pairing.menteeSchoolId())
                .orElse(List.of());
        return policies.of(path, pairing.from());
    }

    ProgressView of(Pairing pairing, MentorshipPolicy policy, LocalDate asOf) {
        List<Deed> deeds = sql.list(LOGS, row -> LogView.of(row).deed(), pairing.id(), asOf, LOGS_MAX);
        List<ReviewView> reviews = sql.list(REVIEWS, ReviewView::of, pairing.id(), asOf);
        Set<ReviewStage> passed = reviews.stream()
                .filter(ReviewView::passed)
                .map(ReviewView::stage)
                .collect(Collectors.toSet());
        LocalDate until = pairing.to() != null && !pairing.to().isAfter(asOf) ? pairing.to() : asOf.plusDays(1);
        return new ProgressView(
                pairing.id(),
                asOf,
                (int) deeds.stream().filter(deed -> Minima.counts(policy, deed)).count(),
                policy.graduationLogs(),
                until.isAfter(pairing.from()) ? Minima.missing(policy, pairing.from(), until, deeds) : List.of(),
                reviews,
                policy.graduationReviews().stream()
                        .filter(stage -> !passed.contains(stage))
                        .collect(Collectors.toSet()),
                policy.loggable(),
                policy.mentorWeeklyLessons());
    }
}
