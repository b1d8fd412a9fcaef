package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import teacherdev.evaluation.pay.pool.PayPolicies;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.Recipients;
import teacherdev.evaluation.pay.rules.Presence;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.sql.Sql;

/** Gathers what the roster knows of recipients, in a fixed number of statements however many they are. */
@ApplicationScoped
class StaffFacts {

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final LocalDate NO_END = LocalDate.of(9999, 1, 1);

    private static final String PEOPLE = """
            select t.teacher_id, t.employment_kind, t.ethics_veto from roster_teacher t where t.teacher_id = any (?)
            """;
    private static final String ASSIGNMENTS = """
            select a.teacher_id, a.valid_from, a.valid_to from roster_assignment a
            join roster_school s on s.school_id = a.school_id
            where a.teacher_id = any (?) and s.code = ?
            """;
    private static final String LEAVES = """
            select l.teacher_id, l.valid_from, l.valid_to from roster_leave l
            where l.teacher_id = any (?) and l.kind = any (?)
            """;
    private static final String SCHOOLS = """
            select s.code, (select count(*) from roster_assignment a join roster_teacher t on t.teacher_id = a.teacher_id
                where a.school_id = s.school_id and a.is_primary and a.valid_from <= ?
                    and (a.valid_to is null or a.valid_to > ?)) as people
            from roster_school s where s.code = any (?) and (s.path && ? or exists (
                select from roster_school_left l where l.school_id = s.school_id and l.path && ? and l.left_at > ?))
            """;

    private final Sql sql;
    private final Records records;
    private final PayPolicies policies;

    StaffFacts(Sql sql, Records records, PayPolicies policies) {
        this.sql = sql;
        this.records = records;
        this.policies = policies;
    }

    private record Person(UUID id, String employmentKind, boolean ethicsVeto) {}

    private record Stay(UUID id, Presence.Period period) {}

    /** The facts by recipient; who is not in the answer is unknown, or has nothing to do with the pool's organisation. */
    Map<String, Facts> of(Pool pool, List<String> recipients) {
        PayPolicies.OfSharing policy = policies.sharing(pool.rules());
        Presence.Period year = policy.year(pool.year());
        return pool.recipients() == Recipients.SCHOOLS
                ? ofSchools(pool, recipients, year.from())
                : ofPersons(pool, recipients, year, policy);
    }

    /** Schools of the region, and those that left it after the pool was opened: the pool is theirs too. */
    private Map<String, Facts> ofSchools(Pool pool, List<String> codes, LocalDate day) {
        Map<String, Facts> facts = new HashMap<>();
        sql.list(
                SCHOOLS,
                row -> facts.put(row.text("code"), Facts.ofSchool(row.integer("people"))),
                day,
                day,
                codes.toArray(String[]::new),
                new String[] {pool.scope()},
                new String[] {pool.scope()},
                pool.createdAt());
        return facts;
    }

    private Map<String, Facts> ofPersons(
            Pool pool, List<String> recipients, Presence.Period year, PayPolicies.OfSharing policy) {
        UUID[] stated = ids(recipients);
        Map<UUID, UUID> survivors = records.survivors(stated);
        UUID[] ids = Arrays.stream(stated)
                .map(id -> survivors.getOrDefault(id, id))
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, List<Presence.Period>> there = byPerson(sql.list(
                ASSIGNMENTS,
                row -> new Stay(row.id("teacher_id"), period(row.date("valid_from"), row.date("valid_to"))),
                ids,
                pool.scope()));
        Map<UUID, List<Presence.Period>> away = byPerson(sql.list(
                LEAVES,
                row -> new Stay(row.id("teacher_id"), period(row.date("valid_from"), row.date("valid_to"))),
                ids,
                policy.unpaidLeave().toArray(String[]::new)));
        List<Person> people = sql.list(
                PEOPLE,
                row -> new Person(row.id("teacher_id"), row.text("employment_kind"), row.flag("ethics_veto")),
                (Object) ids);
        Map<String, Facts> facts = new HashMap<>();
        for (Person person : people) {
            List<Presence.Period> stays = there.get(person.id());
            if (stays != null) {
                List<Presence.Period> absent = away.getOrDefault(person.id(), List.of());
                facts.put(
                        person.id().toString(),
                        Facts.ofPerson(
                                person.employmentKind(),
                                person.ethicsVeto(),
                                Presence.factor(year, stays, absent, policy.presence()),
                                Presence.months(year, stays, absent)));
            }
        }
        survivors.forEach((absorbed, survivor) -> {
            if (facts.containsKey(survivor.toString())) {
                facts.put(absorbed.toString(), facts.get(survivor.toString()));
            }
        });
        return facts;
    }

    private static Presence.Period period(LocalDate from, LocalDate to) {
        return new Presence.Period(from, to == null ? NO_END : to);
    }

    private static Map<UUID, List<Presence.Period>> byPerson(List<Stay> stays) {
        Map<UUID, List<Presence.Period>> byPerson = new HashMap<>();
        stays.forEach(stay ->
                byPerson.computeIfAbsent(stay.id(), _ -> new ArrayList<>()).add(stay.period()));
        return byPerson;
    }

    /** The ids among the given texts; others name nobody. */
    private static UUID[] ids(List<String> recipients) {
        return recipients.stream()
                .filter(recipient -> ID.matcher(recipient).matches())
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }
}
