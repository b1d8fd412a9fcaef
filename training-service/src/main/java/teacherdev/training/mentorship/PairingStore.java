package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** Writes pairings: the locks, the row and its event, in one transaction. */
@ApplicationScoped
class PairingStore {

    private static final String ADD_PEOPLE =
            "insert into pairing_person (teacher_id) values (?), (?) on conflict (teacher_id) do nothing";
    private static final String LOCK_PEOPLE =
            "select teacher_id from pairing_person where teacher_id in (?, ?) order by teacher_id for update";
    private static final String INSERT = """
            insert into pairing (id, version, kind, mentor_id, mentee_id, mentor_school_id, mentee_school_id, status,
                valid_from, valid_to, goals, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update pairing set version = ?, status = ?, valid_to = ?::date, mentor_agreed = ?::timestamptz,
                mentee_agreed = ?::timestamptz, end_reason = ?, goals = ? where id = ?
            """;
    private static final String LOCK =
            Pairing.COLUMNS + "from pairing p where p.id = ? and " + PairingQueries.SEEN + " for update of p";

    private final Sql sql;
    private final PairingSights sights;
    private final Outbox outbox;
    private final Clock clock;

    PairingStore(Sql sql, PairingSights sights, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.sights = sights;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Waits for whoever is pairing one of the two; in the order of ids, so that nobody waits for each other. */
    @Transactional(TxType.MANDATORY)
    void lockPeople(UUID one, UUID other) {
        sights.hold(List.of(one, other));
        Object[] inOrder = Stream.of(one, other)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toArray();
        sql.update(ADD_PEOPLE, inOrder);
        sql.list(LOCK_PEOPLE, row -> row.id("teacher_id"), inOrder);
    }

    @Transactional(TxType.MANDATORY)
    void insert(Pairing pairing, Access actor) {
        Constraints.refuse(
                "pairing_one_of_a_kind",
                () -> new ProblemException(TrainingProblem.PAIRING_OVERLAPS, TrainingProblem.PAIRING_OVERLAPS.title()),
                () -> sql.update(
                        INSERT,
                        pairing.id(),
                        pairing.version(),
                        pairing.kind(),
                        pairing.mentorId(),
                        pairing.menteeId(),
                        pairing.mentorSchoolId(),
                        pairing.menteeSchoolId(),
                        pairing.status(),
                        pairing.from(),
                        pairing.to(),
                        pairing.goals().toArray(String[]::new),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor.subject()));
        sights.keep(List.of(pairing.mentorId(), pairing.menteeId()));
        outbox.append(pairing.event());
    }

    /** A pairing that the caller sees, locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Pairing lock(Access access, UUID id) {
        return sql.first(
                        LOCK,
                        Pairing::of,
                        id,
                        access.selfOrNull(),
                        access.selfOrNull(),
                        access.scopeArray(),
                        LocalDate.now(clock),
                        access.scopeArray())
                .orElseThrow(PairingNotFound::problem);
    }

    /** The same, if it is still what the caller saw. */
    @Transactional(TxType.MANDATORY)
    Pairing lock(Access access, UUID id, long expectedVersion) {
        Pairing pairing = lock(access, id);
        Versions.requireSame(expectedVersion, pairing.version());
        return pairing;
    }

    @Transactional(TxType.MANDATORY)
    void update(Pairing pairing) {
        sql.update(
                UPDATE,
                pairing.version(),
                pairing.status(),
                pairing.to(),
                pairing.mentorAgreed(),
                pairing.menteeAgreed(),
                pairing.endReason(),
                pairing.goals().toArray(String[]::new),
                pairing.id());
        outbox.append(pairing.event());
    }
}
