package teacherdev.evaluation.pay.pool;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.rules.Presence;
import teacherdev.evaluation.pay.rules.SharingPolicy;
import teacherdev.evaluation.policy.PoliciesInForce;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The policy data of pay: those of the nearest organisation, there the latest that are effective today. */
@ApplicationScoped
public class PayPolicies {

    private final PoliciesInForce policies;
    private final ObjectMapper tolerant;
    private final Clock clock;

    PayPolicies(PoliciesInForce policies, ObjectMapper mapper, Clock clock) {
        this.policies = policies;
        this.tolerant = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    /**
     * PAY_POOL.
     *
     * @param floorPercent of last year's payroll that a region's pool holds at least
     * @param parts the parts of a pool that is opened without any
     */
    record OfPool(BigDecimal floorPercent, List<PartRequest> parts) {}

    /**
     * PAY_SHARING.
     *
     * @param presence how the part of the year is counted
     * @param yearStart month and day on which a pay year begins, such as 01-01 or 09-01
     * @param unpaidLeave kinds of leave that count as not being there
     * @param paidKinds kinds of employment that are paid from the pool
     */
    public record OfSharing(
            SharingPolicy.Freed vetoShare,
            SharingPolicy.Freed deductions,
            Presence.Counting presence,
            String yearStart,
            List<String> unpaidLeave,
            List<String> paidKinds) {

        /** The pay year that starts in a calendar year. */
        public Presence.Period year(int year) {
            LocalDate from = LocalDate.parse(year + "-" + yearStart);
            return new Presence.Period(from, from.plusYears(1));
        }
    }

    /** PAY_PUBLICATION: for how many working days the result is shown before it can be locked. */
    public record OfPublication(int workingDays) {}

    /**
     * PAY_STATISTICS.
     *
     * @param cellMin figures over fewer people are not shown
     * @param flatBelowGini a result whose Gini coefficient lies below is flat
     */
    public record OfStatistics(int cellMin, BigDecimal flatBelowGini) {}

    /** PAY_ITEMS: the finance system's item for each code of a line. */
    public record OfItems(Map<String, String> items) {}

    OfPool pool(List<String> path) {
        return read(path, "PAY_POOL", OfPool.class);
    }

    public OfSharing sharing(List<String> path) {
        return read(path, "PAY_SHARING", OfSharing.class);
    }

    public OfPublication publication(List<String> path) {
        return read(path, "PAY_PUBLICATION", OfPublication.class);
    }

    public OfStatistics statistics(List<String> path) {
        return read(path, "PAY_STATISTICS", OfStatistics.class);
    }

    public OfItems items(List<String> path) {
        return read(path, "PAY_ITEMS", OfItems.class);
    }

    /** The last day of a publication that begins today. */
    public LocalDate publicationEnds(List<String> path) {
        return policies.workingDays()
                .after(LocalDate.now(clock), publication(path).workingDays());
    }

    private <T> T read(List<String> path, String kind, Class<T> type) {
        String content = policies.content(path, kind, LocalDate.now(clock)).orElse("{}");
        try {
            T policy = tolerant.readValue(content, type);
            if (isComplete(policy, type)) {
                return policy;
            }
        } catch (JacksonException unusable) {
            throw refused(kind);
        }
        throw refused(kind);
    }

    private static <T> boolean isComplete(T policy, Class<T> type) {
        for (var component : type.getRecordComponents()) {
            try {
                if (component.getAccessor().invoke(policy) == null) {
                    return false;
                }
            } catch (ReflectiveOperationException ownRecord) {
                throw new IllegalStateException(ownRecord);
            }
        }
        return true;
    }

    private static ProblemException refused(String kind) {
        return ProblemException.ofField(
                EvaluationProblem.POLICY_UNUSABLE,
                kind,
                Text.of(
                        "The policy " + kind + " lacks a value or has one that cannot be used",
                        "政策参数 " + kind + " 不完整或无效"));
    }
}
