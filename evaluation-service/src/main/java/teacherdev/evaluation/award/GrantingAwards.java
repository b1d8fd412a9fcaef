package teacherdev.evaluation.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Grants awards: count times amount for each person, to people of the organisation whom no ethics veto excludes. */
@ApplicationScoped
class GrantingAwards {

    private final AwardAmounts amounts;
    private final Eligible eligible;
    private final ReachedByResults reached;
    private final AwardStore store;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;

    GrantingAwards(
            AwardAmounts amounts,
            Eligible eligible,
            ReachedByResults reached,
            AwardStore store,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit) {
        this.amounts = amounts;
        this.eligible = eligible;
        this.reached = reached;
        this.store = store;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** The id of the award, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID grant(Access access, IdempotencyKey key, AwardRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            List<String> path = organisations.pathWithin(access, "organisation", request.organisation());
            requireOneWay(request);
            var each = amounts.each(request, path);
            List<Entry> entries = request.basis() == null ? named(request) : reached.entries(request, path);
            UUID id = Ids.next();
            store.write(access, id, request, path, each, entries);
            audit.record(access, "AWARD_GRANTED", "AWARD", id);
            return id.toString();
        }));
    }

    private static void requireOneWay(AwardRequest request) {
        if ((request.basis() == null) == (request.recipients() == null)) {
            throw refused("recipients", "Name recipients or a basis", "请给出获奖人员或计算依据之一");
        }
        boolean byResults = request.kind() == AwardKind.TARGET || request.kind() == AwardKind.PROGRESS;
        if (request.basis() != null && !byResults) {
            throw refused("basis", "Only targets and progress are computed", "仅目标奖、进步奖可按结果计算");
        }
    }

    private List<Entry> named(AwardRequest request) {
        for (AwardRequest.Recipient recipient : request.recipients()) {
            if (recipient.items() != null
                    && (request.kind() != AwardKind.COMPETITION
                            || recipient.items().size() != recipient.count())) {
                throw refused(
                        "recipients.items",
                        "Items belong to competitions, as many as count says",
                        "获奖项目仅用于竞赛奖,且数量应与次数一致");
            }
        }
        List<UUID> people = request.recipients().stream()
                .map(AwardRequest.Recipient::teacherId)
                .toList();
        Set<UUID> may = eligible.among(request.organisation(), people);
        if (may.size() != people.size()) {
            throw refused(
                    "recipients", "People of the organisation, each once, whom no veto excludes", "应为该机构人员、不重复且未被一票否决");
        }
        return request.recipients().stream().map(Entry::of).toList();
    }

    static ProblemException refused(String field, String en, String zh) {
        return ProblemException.ofField(EvaluationProblem.AWARD_REFUSED, field, Text.of(en, zh));
    }
}
