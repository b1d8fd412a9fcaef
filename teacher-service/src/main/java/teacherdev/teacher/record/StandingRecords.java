package teacherdev.teacher.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.person.PersonQueries;

/** Holds a record while something is recorded of it that no event tells of. */
@ApplicationScoped
public class StandingRecords {

    /** Lets others record something too, and makes a merge wait. */
    private static final String HOLD = "select merged_into from teacher where id = ? for key share";

    private final Sql sql;
    private final PersonQueries persons;

    private record Held(UUID mergedInto) {}

    StandingRecords(Sql sql, PersonQueries persons) {
        this.sql = sql;
        this.persons = persons;
    }

    /** Refuses a record that the caller does not see with 404, and a tombstone with 409; the others stay whole until commit. */
    @Transactional(TxType.MANDATORY)
    public void hold(Access access, UUID teacherId) {
        var _ = persons.requireVisible(access, teacherId);
        Held held = sql.first(HOLD, row -> new Held(row.id("merged_into")), teacherId)
                .orElseThrow(PersonQueries::notFound);
        if (held.mergedInto() != null) {
            throw ChangingPersons.merged(held.mergedInto());
        }
    }
}
