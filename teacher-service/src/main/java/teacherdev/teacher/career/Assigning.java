package teacherdev.teacher.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.organisation.OrganisationQueries;

/** Records where teachers work and who employs them; the caller holds their locks. */
@ApplicationScoped
public class Assigning {

    private final Sql sql;
    private final OrganisationQueries organisations;

    Assigning(Sql sql, OrganisationQueries organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /** Records the primary assignment from its first day on; what was known of later days is superseded. */
    @Transactional(TxType.MANDATORY)
    public void assign(Access access, UUID teacherId, AssignmentRequest request, Instant now) {
        CareerStatement statement = new CareerStatement(request, null, null, null, null);
        CareerBatch batch = batch(access, List.of(statement), teacherId);
        batch.move(teacherId, request);
        batch.write(now);
    }

    /**
     * Moves the primary post to a school for a while or for good. After a while she returns to the post that she had: what
     * was known of the days after it holds again.
     */
    @Transactional(TxType.MANDATORY)
    public void move(
            Access access, UUID teacherId, String schoolCode, Period period, AssignmentKind kind, Instant now) {
        AssignmentRequest place = new AssignmentRequest(schoolCode, period.from(), null, true);
        CareerBatch batch = batch(access, List.of(new CareerStatement(place, null, null, null, null)), teacherId);
        batch.move(teacherId, schoolCode, period, kind);
        batch.write(now);
    }

    /**
     * Opens a batch for these statements.
     *
     * @param knownTeachers those of whom something may be known already
     */
    @Transactional(TxType.MANDATORY)
    public CareerBatch batch(Access access, Collection<CareerStatement> statements, UUID... knownTeachers) {
        return new CareerBatch(CareerPlaces.of(organisations, access, statements), sql, knownTeachers);
    }
}
