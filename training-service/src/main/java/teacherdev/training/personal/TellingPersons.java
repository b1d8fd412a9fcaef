package teacherdev.training.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.personal.PersonalRecords;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Tells a person, or who keeps her record, everything that is stored of her; that it was told is written down. */
@ApplicationScoped
class TellingPersons {

    /** Herself, or somebody of the place where she works or worked last. */
    private static final String MAY_BE_TOLD = """
            select coalesce(t.teacher_id = ?, false) or coalesce((
                select s.path && ? from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id order by a.valid_to desc nulls first, a.valid_from desc limit 1), false) as may
            from roster_teacher t where t.teacher_id = ?
            """;

    private final Sql sql;
    private final PersonalRecords records;
    private final Audit audit;

    TellingPersons(Sql sql, PersonalRecords records, Audit audit) {
        this.sql = sql;
        this.records = records;
        this.audit = audit;
    }

    @Transactional
    PersonalData tell(Access access, UUID teacherId) {
        boolean may = sql.first(
                        MAY_BE_TOLD, row -> row.flag("may"), access.selfOrNull(), access.scopeArray(), teacherId)
                .orElse(false);
        if (!may) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        audit.recordView(access, "PERSONAL_DATA_EXPORTED", "TEACHER", teacherId, "export 个人数据导出");
        return new PersonalData(teacherId, records.of(List.of(teacherId)));
    }
}
