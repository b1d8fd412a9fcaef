package teacherdev.evaluation.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.personal.PersonalRecords;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Tells a person, and nobody else, everything that is stored of her: pay is among it. That it was told is written down. */
@ApplicationScoped
class TellingPersons {

    private final PersonalRecords personal;
    private final Records records;
    private final Audit audit;

    TellingPersons(PersonalRecords personal, Records records, Audit audit) {
        this.personal = personal;
        this.records = records;
        this.audit = audit;
    }

    @Transactional
    PersonalData tell(Access access, UUID teacherId) {
        if (!teacherId.equals(access.selfOrNull())) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        audit.recordView(access, "PERSONAL_DATA_EXPORTED", "TEACHER", teacherId, "export 个人数据导出");
        return new PersonalData(teacherId, personal.of(records.of(teacherId)));
    }
}
