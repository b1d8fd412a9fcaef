package teacherdev.teacher.honour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.policy.Policies;

/** The honours of teachers up to a day, past ones too; for features that judge by them. */
@ApplicationScoped
public class HonourRecords {

    private static final String HONOURS = """
            with point as (select ?::uuid[] as teachers, ?::date as day, ?::timestamptz as known)
            select h.teacher_id, h.kind, h.level, h.name, h.subject, h.backbone, h.valid_from, h.valid_to
            from point
            join honour h on h.teacher_id = any (point.teachers) and h.valid_from <= point.day
                and h.recorded_at <= point.known and (h.superseded_at is null or h.superseded_at > point.known)
            order by h.valid_from, h.id
            """;

    private final Sql sql;
    private final Policies policies;
    private final Clock clock;

    /**
     * An honour of a person.
     *
     * @param kind a code of the policy HONOUR_KINDS
     * @param to the day from which it holds no more; null for ever
     */
    public record Honour(
            UUID teacherId,
            String kind,
            HonourLevel level,
            String name,
            String subject,
            boolean backbone,
            LocalDate from,
            LocalDate to) {

        static Honour of(Row row) {
            return new Honour(
                    row.id("teacher_id"),
                    row.text("kind"),
                    row.constant("level", HonourLevel.class),
                    row.text("name"),
                    row.text("subject"),
                    row.flag("backbone"),
                    row.date("valid_from"),
                    row.date("valid_to"));
        }
    }

    HonourRecords(Sql sql, Policies policies, Clock clock) {
        this.sql = sql;
        this.policies = policies;
        this.clock = clock;
    }

    /** The honours of each of these teachers, in the order of their first days. */
    public Map<UUID, List<Honour>> of(Collection<UUID> teachers, Glance glance) {
        return sql
                .list(
                        HONOURS,
                        Honour::of,
                        teachers.toArray(UUID[]::new),
                        glance.day(),
                        glance.known().orElseGet(clock::instant))
                .stream()
                .collect(Collectors.groupingBy(Honour::teacherId));
    }

    /** How the policy that applies at the end of a path calls the kinds, by their codes. */
    public Map<String, String> kindNames(List<String> path, LocalDate day) {
        return policies.of(path, day, HonourKinds.KIND, HonourKinds.class).kinds().stream()
                .collect(Collectors.toMap(HonourKinds.Kind::code, HonourKinds.Kind::zh, (first, _) -> first));
    }
}
