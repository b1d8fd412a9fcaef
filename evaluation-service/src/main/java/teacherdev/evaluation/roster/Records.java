package teacherdev.evaluation.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/**
 * The records of one person: her own and those that were merged into it. What was computed and published stays under the record
 * that it was given to; who asks for the person finds all of it, and what is known of her is known of each.
 */
@ApplicationScoped
public class Records {

    /** Compares a column with the records of a person, found once for a statement. Parameter: her id, or null for nobody. */
    public static final String HERS = " = any ((select records_of(?))::uuid[]) ";

    private static final String SURVIVORS =
            "select teacher_id, merged_into from roster_teacher where teacher_id = any (?) and merged_into is not null";
    private static final String OF_PERSON = "select unnest(records_of(?)) as id";
    private static final String SAME = """
            select (select coalesce(merged_into, teacher_id) from roster_teacher where teacher_id = ?)
                = (select coalesce(merged_into, teacher_id) from roster_teacher where teacher_id = ?) as same
            """;

    private final Sql sql;

    Records(Sql sql) {
        this.sql = sql;
    }

    /** The surviving record of each of these that was merged into another one. */
    public Map<UUID, UUID> survivors(UUID[] teacherIds) {
        Map<UUID, UUID> survivors = new HashMap<>();
        sql.list(SURVIVORS, row -> survivors.put(row.id("teacher_id"), row.id("merged_into")), (Object) teacherIds);
        return survivors;
    }

    /** Her own id, and those of the records that were merged into hers. */
    public List<UUID> of(UUID teacherId) {
        return sql.list(OF_PERSON, row -> row.id("id"), teacherId);
    }

    /** Whether two ids are of one person; null is nobody. */
    public boolean areOfOnePerson(UUID one, UUID other) {
        if (one == null || other == null) {
            return false;
        }
        return one.equals(other)
                || sql.first(SAME, row -> row.flag("same"), one, other).orElse(false);
    }
}
