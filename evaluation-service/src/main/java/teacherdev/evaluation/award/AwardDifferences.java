package teacherdev.evaluation.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Holds an award, which never changes, against what is known now: the results it was computed from, and ethics. */
@ApplicationScoped
class AwardDifferences {

    private static final String AWARD = "select a.* from award a where a.id = ? and a.path && ?";

    /** By the surviving record of each. */
    private static final String GRANTED = """
            select coalesce(t.merged_into, e.teacher_id) as person, sum(e.count)::int as count,
                   max(e.result_id::text)::uuid as result_id, max(e.compared_result_id::text)::uuid as compared_result_id
            from award_entry e left join roster_teacher t on t.teacher_id = e.teacher_id and t.merged_into is not null
            where e.award_id = ? group by 1
            """;

    private static final String VETOED =
            "select teacher_id from roster_teacher where teacher_id = any (?) and ethics_veto";

    private final Sql sql;
    private final ReachedByResults reached;
    private final Eligible eligible;

    AwardDifferences(Sql sql, ReachedByResults reached, Eligible eligible) {
        this.sql = sql;
        this.reached = reached;
        this.eligible = eligible;
    }

    private record Award(AwardRequest request, List<String> path, BigDecimal each, Instant at) {

        static Award of(Row row) {
            return new Award(
                    new AwardRequest(
                            row.text("organisation"),
                            row.text("name"),
                            row.constant("kind", AwardKind.class),
                            row.integer("year"),
                            null,
                            AwardBasis.of(row),
                            null),
                    row.texts("path"),
                    row.decimal("amount_each"),
                    row.instant("created_at"));
        }
    }

    private record Granted(UUID person, int count, UUID resultId, UUID comparedResultId) {

        static Granted of(Row row) {
            return new Granted(
                    row.id("person"), row.integer("count"), row.id("result_id"), row.id("compared_result_id"));
        }

        boolean isOf(Entry now) {
            return now != null
                    && Objects.equals(resultId, now.resultId())
                    && Objects.equals(comparedResultId, now.comparedResultId());
        }
    }

    /** In the order of ids; empty when everybody would get the same. */
    List<AwardDifference> pending(Access access, UUID id) {
        Award award = sql.first(AWARD, Award::of, id, access.scopeArray()).orElseThrow(AwardQueries::notFound);
        List<Granted> granted = sql.list(GRANTED, Granted::of, id);
        boolean computed = award.request().basis() != null;
        Map<UUID, Entry> now = computed ? reached.reached(award.request(), award.path()) : Map.of();
        Set<UUID> vetoed = new HashSet<>(sql.list(VETOED, row -> row.id("teacher_id"), (Object)
                granted.stream().map(Granted::person).toArray(UUID[]::new)));
        List<AwardDifference> pending = new ArrayList<>();
        Map<UUID, Entry> others = new HashMap<>(now);
        for (Granted one : granted) {
            others.remove(one.person());
            boolean same = !computed || one.isOf(now.get(one.person()));
            int count = same ? one.count() : count(now.get(one.person()));
            List<AwardDifference.Cause> causes = new ArrayList<>();
            if (count != one.count()) {
                causes.add(AwardDifference.Cause.RESULT);
            }
            if (vetoed.contains(one.person())) {
                causes.add(AwardDifference.Cause.ETHICS_VETO);
                count = 0;
            }
            if (!causes.isEmpty()) {
                pending.add(difference(award, one.person(), one.count(), count, causes));
            }
        }
        pending.addAll(since(award, others));
        return pending.stream()
                .sorted(Comparator.comparing(AwardDifference::teacherId))
                .toList();
    }

    /** Those who reach it only by a result that was computed after the award. */
    private List<AwardDifference> since(Award award, Map<UUID, Entry> others) {
        others.values().removeIf(entry -> !later(entry.resultId(), award) && !later(entry.comparedResultId(), award));
        return eligible.among(award.request().organisation(), List.copyOf(others.keySet())).stream()
                .map(person ->
                        difference(award, person, 0, count(others.get(person)), List.of(AwardDifference.Cause.RESULT)))
                .toList();
    }

    private static boolean later(UUID resultId, Award award) {
        return resultId != null && Ids.madeAt(resultId).isAfter(award.at());
    }

    private static int count(Entry entry) {
        return entry == null ? 0 : entry.count();
    }

    private static AwardDifference difference(
            Award award, UUID person, int before, int after, List<AwardDifference.Cause> causes) {
        return new AwardDifference(
                person, before, after, award.each().multiply(BigDecimal.valueOf((long) after - before)), causes);
    }
}
