package teacherdev.training.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.roster.Roster;

/** The records that files belong to, as far as a caller sees them: as claims and ledger themselves are seen. */
@ApplicationScoped
class AttachedRecords {

    private static final String CLAIM = """
            select c.id, c.teacher_id, c.state in ('SUBMITTED', 'RETURNED') as open from credit_claim c
            where c.id = ? and (c.teacher_id = ?
                or coalesce((select s.path && ? from roster_school s where s.school_id = c.school_id), false))
            """;
    private static final String CREDIT = """
            select e.id, e.teacher_id, true as open from credit_entry e
            where e.teacher_id = ? and e.id = ?
              and (? or (select s.path && ? from roster_school s where s.school_id = e.school_id))
            """;

    private final Sql sql;
    private final Roster roster;

    /** @param open whether files may still be added */
    record Attached(RecordKind kind, UUID id, UUID teacherId, boolean open) {}

    AttachedRecords(Sql sql, Roster roster) {
        this.sql = sql;
        this.roster = roster;
    }

    Attached claim(Access access, UUID claimId) {
        return seen(
                sql.first(CLAIM, row -> of(row, RecordKind.CLAIM), claimId, access.selfOrNull(), access.scopeArray()));
    }

    Attached credit(Access access, UUID teacherId, UUID entryId) {
        return seen(sql.first(
                CREDIT,
                row -> of(row, RecordKind.CREDIT),
                teacherId,
                entryId,
                roster.isVisible(access, teacherId),
                access.scopeArray()));
    }

    private static Attached of(Row row, RecordKind kind) {
        return new Attached(kind, row.id("id"), row.id("teacher_id"), row.flag("open"));
    }

    private static Attached seen(Optional<Attached> found) {
        return found.orElseThrow(AttachedRecords::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such record or file in your scope", "您的管辖范围内没有该记录或文件"));
    }
}
