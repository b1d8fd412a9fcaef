package teacherdev.training;

import java.util.UUID;

/** Policy data, put straight where events would bring them: what is tested is not how they came there. */
public final class Policy {

    private static final String POLICY = """
            insert into adopted_policy (policy_id, row_version, version, kind, scope, effective_from, content)
            values (?, 1, 1, ?, ?, ?::date, ?)
            """;

    private Policy() {}

    public static void adopt(String kind, String scope, String from, String content) {
        Staff.run(POLICY, UUID.randomUUID(), kind, scope, from, content);
    }
}
