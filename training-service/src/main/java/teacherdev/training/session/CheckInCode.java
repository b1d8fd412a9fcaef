package teacherdev.training.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code that is shown in the room. It is the first forty bits of an HMAC over half day and time by a key that only this service
 * has for the session, in eight letters and digits that nobody mixes up. A new one every thirty seconds; the one before still
 * holds, for those who are typing.
 *
 * @param until when it stops to hold
 */
record CheckInCode(String code, Instant until) {

    static final Duration SHOWN = Duration.ofSeconds(30);

    /** Crockford's base 32: no I, L, O and U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final int BITS = 5;
    private static final String ALGORITHM = "HmacSHA256";

    static CheckInCode at(UUID key, int halfDay, Instant now) {
        long turn = turn(now);
        return new CheckInCode(of(key, halfDay, turn), Instant.ofEpochSecond((turn + 2) * SHOWN.toSeconds()));
    }

    /** Whether somebody who sends this has seen the code of now or the one before. */
    static boolean holds(UUID key, int halfDay, Instant now, String sent) {
        String typed = sent.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        long turn = turn(now);
        // Both are compared, so that time tells nothing.
        boolean present = same(typed, of(key, halfDay, turn));
        boolean before = same(typed, of(key, halfDay, turn - 1));
        return present || before;
    }

    private static long turn(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SHOWN.toSeconds());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String of(UUID key, int halfDay, long turn) {
        long bits = ByteBuffer.wrap(signed(key, halfDay, turn)).getLong();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 1; i <= LENGTH; i++) {
            code.append(LETTERS.charAt((int) (bits >>> (Long.SIZE - BITS * i)) & (LETTERS.length() - 1)));
        }
        return code.toString();
    }

    private static byte[] signed(UUID key, int halfDay, long turn) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.toString().getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(("check-in " + halfDay + " " + turn).getBytes(UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
