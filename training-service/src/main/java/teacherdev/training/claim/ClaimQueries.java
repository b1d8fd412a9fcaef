package teacherdev.training.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads claims, never beyond the caller's scope: of one's own schools, or one's own, also under a record that was merged. */
@ApplicationScoped
class ClaimQueries {

    static final String SEEN = """
            select c.* from credit_claim c
            where (c.teacher_id = ? or c.teacher_id in (select t.teacher_id from roster_teacher t where t.merged_into = ?)
                   or coalesce((select s.path && ? from roster_school s where s.school_id = c.school_id), false))
            """;
    private static final String ONE = SEEN + "and c.id = ?";
    private static final String DEEDS = """
            select e.claim_id, e.round, e.step, e.deed, e.reason, e.facts, e.actor, e.occurred_at,
                   e.claimed ->> 'activity' as activity, e.claimed ->> 'courseLevel' as course_level, e.claimed ->> 'form' as form,
                   (e.claimed ->> 'hours')::numeric(8, 2) as hours, e.claimed ->> 'category' as category,
                   e.claimed ->> 'evidence' as evidence, e.claimed ->> 'facts' as claimed_facts
            from credit_claim_event e where e.claim_id = any (?) order by e.claim_id, e.id
            """;

    /** What was posted for a claim leads to what took it back, what took its place, and what either changed elsewhere. */
    private static final String ENTRIES = """
            with recursive brought as (
                select e.id as first, e.id, e.teacher_id, e.kind, e.reverses, e.activity_date, e.activity_hours, e.amount, e.unit,
                    e.recorded_at
                from credit_entry e where e.id = any (?)
                union all
                select b.first, n.* from brought b cross join lateral (
                    select e.id, e.teacher_id, e.kind, e.reverses, e.activity_date, e.activity_hours, e.amount, e.unit, e.recorded_at
                    from credit_reversal r join credit_entry e on e.id = r.reversal_id where r.entry_id = b.id
                    union all
                    select e.id, e.teacher_id, e.kind, e.reverses, e.activity_date, e.activity_hours, e.amount, e.unit, e.recorded_at
                    from credit_entry e where e.replaces = b.id
                    union all
                    select e.id, e.teacher_id, e.kind, e.reverses, e.activity_date, e.activity_hours, e.amount, e.unit, e.recorded_at
                    from credit_entry e
                    where e.teacher_id = b.teacher_id and e.activity_date = b.activity_date and e.caused_by = b.id) as n)
            select * from brought order by first, recorded_at, id
            """;

    private final Sql sql;

    private record Brought(UUID first, ClaimEntry entry) {}

    private record Done(UUID claimId, ClaimView.Deed deed) {}

    ClaimQueries(Sql sql) {
        this.sql = sql;
    }

    ClaimView claim(Access access, UUID id) {
        return views(List.of(require(access, id))).getFirst();
    }

    /** A claim that the caller sees; 404 for any other. */
    Claim require(Access access, UUID id) {
        return sql.first(ONE, Claim::of, access.selfOrNull(), access.selfOrNull(), access.scopeArray(), id)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such claim in your scope", "您的管辖范围内没有该申报")));
    }

    /** Which claims are asked for; whatever is null does not matter. */
    record Filter(ClaimState state, ApprovalStep step, UUID teacher, String school) {}

    Page<ClaimView> claims(Access access, Filter filter, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<Claim> rows = sql.list(ClaimPages.page(access, filter, after, paging.rowsToRead()));
        return Page.of(views(rows), paging, claim -> Cursor.of(claim.id()));
    }

    private List<ClaimView> views(List<Claim> claims) {
        Map<UUID, List<ClaimView.Deed>> deeds = sql
                .list(DEEDS, row -> new Done(row.id("claim_id"), ClaimView.Deed.of(row)), (Object)
                        Columns.ids(claims, Claim::id))
                .stream()
                .collect(Collectors.groupingBy(Done::claimId, Collectors.mapping(Done::deed, Collectors.toList())));
        Map<UUID, List<ClaimEntry>> entries = entries(claims);
        return claims.stream()
                .map(claim -> ClaimView.of(
                        claim,
                        claim.entryId() == null ? List.of() : entries.getOrDefault(claim.entryId(), List.of()),
                        deeds.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<ClaimEntry>> entries(List<Claim> claims) {
        UUID[] posted =
                claims.stream().map(Claim::entryId).filter(Objects::nonNull).toArray(UUID[]::new);
        return posted.length == 0
                ? Map.of()
                : sql.list(ENTRIES, row -> new Brought(row.id("first"), ClaimEntry.of(row)), (Object) posted).stream()
                        .collect(Collectors.groupingBy(
                                Brought::first, Collectors.mapping(Brought::entry, Collectors.toList())));
    }
}
