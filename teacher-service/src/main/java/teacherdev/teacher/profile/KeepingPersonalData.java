package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.personal.PersonalRecords;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Gives a person all that is stored of her, and makes her anonymous when the retention period is over. */
@ApplicationScoped
class KeepingPersonalData {

    /** Her record and those that were merged into it. */
    private static final String RECORDS_OF_HERS = "select id from teacher where id = ? or merged_into = ? order by id";

    private static final String MAY_GO =
            "select departed_on is not null and departed_on <= ? as may from teacher where id = ?";
    /** Where she worked last. */
    private static final String PATH = """
            select s.path from assignment a join school s on s.id = a.school_id
            where a.teacher_id = ? and a.superseded_at is null and a.is_primary order by a.valid_from desc limit 1
            """;

    private final Sql sql;
    private final PersonalRecords personal;
    private final SeeingPrivately seeing;
    private final ChangingPersons changing;
    private final Audit audit;
    private final Policies policies;
    private final Clock clock;

    KeepingPersonalData(
            Sql sql,
            PersonalRecords personal,
            SeeingPrivately seeing,
            ChangingPersons changing,
            Audit audit,
            Policies policies,
            Clock clock) {
        this.sql = sql;
        this.personal = personal;
        this.seeing = seeing;
        this.changing = changing;
        this.audit = audit;
        this.policies = policies;
        this.clock = clock;
    }

    /** All rows about a person, in one statement for each table; the view is written down like every full view. */
    @Transactional
    PersonalData export(Access access, UUID teacherId) {
        PrivateView full = seeing.full(access, teacherId, "export 个人数据导出");
        return new PersonalData(teacherId, full, personal.of(recordsOf(teacherId)));
    }

    private List<UUID> recordsOf(UUID teacherId) {
        return sql.list(RECORDS_OF_HERS, row -> row.id("id"), teacherId, teacherId);
    }

    /**
     * Makes a person anonymous: her name, her numbers and her contacts go, in all versions of her history. What statistics
     * count - gender, birth date, posts, titles - stays, so that every past figure comes out as before. Her event tells
     * the other services, which forget what they know of her.
     */
    @Transactional
    void erase(Access access, UUID teacherId, long expectedVersion, ErasureRequest request) {
        changing.change(access, teacherId, OptionalLong.of(expectedVersion), "PERSON_ERASED", _ -> {
            LocalDate departedBy = LocalDate.now(clock).minusYears(keptYears(teacherId));
            boolean may = sql.first(MAY_GO, row -> row.flag("may"), departedBy, teacherId)
                    .orElseThrow();
            if (!may) {
                throw new ProblemException(TeacherProblem.CAREER_NOT_OVER, TeacherProblem.CAREER_NOT_OVER.title());
            }
            List<UUID> records = recordsOf(teacherId);
            personal.forget(records);
            changing.touch(records.stream().filter(id -> !id.equals(teacherId)).toList());
            return records;
        });
        audit.recordView(access, "ERASURE_REASON_STATED", "TEACHER", teacherId, request.reason());
    }

    private int keptYears(UUID teacherId) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), teacherId).orElse(List.of("CN"));
        return policies.of(path, LocalDate.now(clock), RetentionPolicy.KIND, RetentionPolicy.class)
                .keptYears();
    }
}
