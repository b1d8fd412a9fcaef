package teacherdev.platform.runtime.version;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** ETag and If-Match (RFC 9110) for resources with a version number. */
public final class Versions {

    private static final Pattern STRONG = Pattern.compile("\"([0-9]{1,18})\"");

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version that an update names in If-Match; refuses an update without one. */
    public static long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    PlatformProblem.PRECONDITION_REQUIRED,
                    Text.of("Send the ETag that you read in If-Match", "请在 If-Match 中提供读取时的 ETag"));
        }
        Matcher matcher = STRONG.matcher(ifMatch.trim());
        if (!matcher.matches()) {
            throw stale();
        }
        return Long.parseLong(matcher.group(1));
    }

    /** Refuses an update of a version that is no longer the present one. */
    public static void requireSame(long expected, long present) {
        if (expected != present) {
            throw stale();
        }
    }

    private static ProblemException stale() {
        return new ProblemException(
                PlatformProblem.PRECONDITION_FAILED, Text.of("Read it again and repeat your change", "请重新读取后再修改"));
    }
}
