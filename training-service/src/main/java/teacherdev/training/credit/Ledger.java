package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.Sql.Both;
import teacherdev.platform.runtime.sql.SqlFailure;
import teacherdev.platform.runtime.sql.Write;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.credit.RulesInForce.Candidate;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.rollup.Rollups;

/**
 * Appends to the ledger, one entry or thousands by the same statements: the accounts' locks, the entries, their
 * uniqueness and their events, in one transaction. Accounts are locked in the order of their keys, so that two requests
 * about the same teachers wait for each other and never stand in each other's way.
 */
@ApplicationScoped
class Ledger {

    private static final String LOCK = """
            insert into credit_account (teacher_id, version)
            select t.id, t.entries from unnest(?::uuid[], ?::bigint[]) as t (id, entries) order by t.id
            on conflict (teacher_id) do update set version = credit_account.version + excluded.version
            returning teacher_id, version
            """;

    private final Sql sql;
    private final Converting converting;
    private final CreditRules rules;
    private final Outbox outbox;

    private record Account(UUID teacherId, long version) {

        static Account of(Row row) {
            return new Account(row.id("teacher_id"), row.number("version"));
        }
    }

    Ledger(Sql sql, Converting converting, CreditRules rules, Outbox outbox) {
        this.sql = sql;
        this.converting = converting;
        this.rules = rules;
        this.outbox = outbox;
    }

    /**
     * Locks the accounts of these teachers until the transaction ends and takes as many versions of each as she is going
     * to have new entries.
     *
     * @return the version before the first of them, by teacher
     */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Long> lock(Map<UUID, Long> entriesByTeacher) {
        return before(sql.list(locking(entriesByTeacher)), entriesByTeacher);
    }

    private static Query<Account> locking(Map<UUID, Long> entriesByTeacher) {
        List<Map.Entry<UUID, Long>> accounts = List.copyOf(entriesByTeacher.entrySet());
        return Query.of(
                LOCK,
                Account::of,
                Columns.ids(accounts, Map.Entry::getKey),
                Columns.numbers(accounts, Map.Entry::getValue));
    }

    private static Map<UUID, Long> before(List<Account> locked, Map<UUID, Long> entriesByTeacher) {
        return locked.stream()
                .collect(Collectors.toMap(
                        Account::teacherId, account -> account.version() - entriesByTeacher.get(account.teacherId())));
    }

    /** Locks accounts until the transaction ends, to read what is to be posted about before it is counted. */
    @Transactional(TxType.MANDATORY)
    void hold(Collection<UUID> teacherIds) {
        var _ = lock(teacherIds.stream().collect(Collectors.toMap(Function.identity(), _ -> 0L)));
    }

    /** Locks one account for one new entry. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Long> lock(UUID teacherId) {
        return lock(Map.of(teacherId, 1L));
    }

    /**
     * Appends entries whose accounts are locked, with what they count by the credit rules and with the adjustments that follow;
     * refuses an activity of a source system that this teacher has been credited with, and a second reversal of the same entry.
     *
     * @param versions the version of each account before its first new entry
     * @return the entries as they were appended, in their order, then the adjustments
     */
    @Transactional(TxType.MANDATORY)
    List<CreditEntry> append(List<CreditEntry> stated, Map<UUID, Long> versions, Access actor) {
        return appendValued(stated, converting.valued(stated), versions, actor);
    }

    /**
     * Locks the account of one entry and appends it, in as few trips as it takes; refuses as {@link #append} does.
     *
     * @param also what is written in the trip of the entry
     * @return the entry as it was appended
     */
    @Transactional(TxType.MANDATORY)
    CreditEntry post(CreditEntry stated, Access actor, Write... also) {
        Map<UUID, Long> one = Map.of(stated.teacherId(), 1L);
        Both<Account, Candidate> known = sql.both(locking(one), rules.policies(Set.of(stated.schoolId())));
        return appendValued(
                        List.of(stated),
                        converting.valued(List.of(stated), rules.of(known.second())),
                        before(known.first(), one),
                        actor,
                        also)
                .getFirst();
    }

    private List<CreditEntry> appendValued(
            List<CreditEntry> stated,
            List<CreditEntry> entries,
            Map<UUID, Long> versions,
            Access actor,
            Write... also) {
        Map<UUID, Long> last = new HashMap<>(versions);
        if (entries.size() > stated.size()) {
            lock(byTeacher(entries.subList(stated.size(), entries.size())));
        }
        Write sums = Rollups.taking(entries.stream()
                .filter(entry -> entry.kind() != EntryKind.ADJUSTMENT)
                .map(CreditEntry::movement)
                .toList());
        List<OutgoingEvent> events = new ArrayList<>(entries.size());
        for (CreditEntry entry : entries) {
            events.add(event(entry, last.merge(entry.teacherId(), 1L, Long::sum)));
        }
        Stream<Write> writes = Stream.of(EntryRows.inserting(entries, actor), sums, outbox.appending(events));
        try {
            sql.updateAll(Stream.concat(writes, Stream.of(also)).toArray(Write[]::new));
        } catch (SqlFailure failure) {
            throw refusal(failure);
        }
        return entries;
    }

    /** How many of the entries each teacher has. */
    static Map<UUID, Long> byTeacher(List<CreditEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(CreditEntry::teacherId, Collectors.counting()));
    }

    static OutgoingEvent event(CreditEntry entry, long version) {
        return switch (entry.kind()) {
            case GRANT -> CreditGranted.of(entry, version);
            case REVERSAL -> CreditReversed.of(entry, version);
            case ADJUSTMENT -> CreditAdjusted.of(entry, version);
        };
    }

    private static RuntimeException refusal(SqlFailure failure) {
        if (failure.violates("credit_source_unique")) {
            return ProblemException.ofField(
                    TrainingProblem.ACTIVITY_ALREADY_CREDITED,
                    "externalId",
                    TrainingProblem.ACTIVITY_ALREADY_CREDITED.title());
        }
        return failure.violates("credit_reversal_once")
                ? new ProblemException(TrainingProblem.ALREADY_REVERSED, TrainingProblem.ALREADY_REVERSED.title())
                : failure;
    }
}
