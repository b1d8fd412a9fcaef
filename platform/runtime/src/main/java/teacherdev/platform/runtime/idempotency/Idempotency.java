package teacherdev.platform.runtime.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.SqlFailure;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Runs a creation once per key, inside the transaction of the creation. */
@ApplicationScoped
public class Idempotency {

    static final Duration KEPT = Duration.ofDays(7);
    private static final int RETRY_AFTER_SECONDS = 1;

    private static final Text IN_FLIGHT = Text.of(
            "The same Idempotency-Key is being carried out; try again shortly", "相同的 Idempotency-Key 正在处理，请稍后重试");
    private static final Text OTHER_REQUEST = Text.of(
            "This Idempotency-Key belongs to a request with another method, path or body",
            "该 Idempotency-Key 已用于方法、路径或内容不同的请求");

    /** Takes the key's lock without waiting and reads what is known of it, in one trip. */
    private static final String LOCK_AND_FIND = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked, known.fingerprint, known.reference
            from (select 1) as always
            left join idempotency_key known on known.client = ? and known.key = ?
            """;

    /** The same for a creation whose reference is known before, which is remembered in the same trip. */
    private static final String LOCK_AND_REMEMBER = """
            with taken as materialized (
                select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked
            ), known as materialized (
                select fingerprint, reference from idempotency_key where client = ? and key = ?
            ), remembered as (
                insert into idempotency_key (client, key, fingerprint, reference, created_at)
                select ?::text, ?::text, ?::bytea, ?::text, ?::timestamptz from taken
                where locked and not exists (select from known)
                on conflict do nothing returning reference
            )
            select exists (select from remembered) as locked, known.fingerprint, known.reference
            from (select 1) as always left join known on true
            """;

    private static final String REMEMBER =
            "insert into idempotency_key (client, key, fingerprint, reference, created_at) values (?, ?, ?, ?, ?)";
    private static final String PRUNE =
            "delete from idempotency_key where ctid in (select ctid from idempotency_key where created_at < ? limit 10000)";

    private final Sql sql;
    private final Clock clock;

    private record Known(boolean locked, byte[] fingerprint, String reference) {
        static Known of(Row row) {
            return new Known(row.flag("locked"), row.bytes("fingerprint"), row.text("reference"));
        }
    }

    Idempotency(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a creation leaves: a reference (an id or a code) under which it is found again, and its result. */
    public record Creation<T>(String reference, T result) {}

    /**
     * Runs {@code creating}, unless this key did it before: then nothing is created, and {@code readingAgain} finds the
     * result by the reference that was kept.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(IdempotencyKey key, Supplier<Creation<T>> creating, Function<String, T> readingAgain) {
        Known known = sql.first(LOCK_AND_FIND, Known::of, key.client() + " " + key.key(), key.client(), key.key())
                .orElseThrow();
        return before(key, known).map(readingAgain).orElseGet(() -> {
            Creation<T> created = creating.get();
            remember(key, created.reference());
            return created.result();
        });
    }

    /** The same for a creation that knows before it begins under which reference it will be found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(IdempotencyKey key, String reference, Supplier<T> creating, Function<String, T> readingAgain) {
        Known known = sql.first(
                        LOCK_AND_REMEMBER,
                        Known::of,
                        key.client() + " " + key.key(),
                        key.client(),
                        key.key(),
                        key.client(),
                        key.key(),
                        key.fingerprint(),
                        reference,
                        clock.instant())
                .orElseThrow();
        return before(key, known).map(readingAgain).orElseGet(creating);
    }

    /** The reference that this key made before; empty for a new one, which is locked then. */
    private static Optional<String> before(IdempotencyKey key, Known known) {
        if (known.reference() != null) {
            if (!MessageDigest.isEqual(known.fingerprint(), key.fingerprint())) {
                throw new ProblemException(PlatformProblem.IDEMPOTENCY_KEY_REUSED, OTHER_REQUEST);
            }
            return Optional.of(known.reference());
        }
        if (!known.locked()) {
            throw inFlight();
        }
        return Optional.empty();
    }

    /** The same for a creation whose reference is its result. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String once(IdempotencyKey key, Supplier<String> creating) {
        return once(
                key,
                () -> {
                    String reference = creating.get();
                    return new Creation<>(reference, reference);
                },
                Function.identity());
    }

    // The first request may have committed between our snapshot and our lock; the primary key then tells us.
    private void remember(IdempotencyKey key, String created) {
        try {
            sql.update(REMEMBER, key.client(), key.key(), key.fingerprint(), created, clock.instant());
        } catch (SqlFailure failure) {
            throw failure.violates("idempotency_key_pk") ? inFlight() : failure;
        }
    }

    private static ProblemException inFlight() {
        return new ProblemException(PlatformProblem.REQUEST_IN_FLIGHT, IN_FLIGHT).retryAfter(RETRY_AFTER_SECONDS);
    }

    /** Forgets keys that are older than seven days, a bounded number at a time. */
    @Transactional
    int prune() {
        return sql.update(PRUNE, clock.instant().minus(KEPT));
    }
}
