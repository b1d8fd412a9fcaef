package teacherdev.teacher.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Gives a person all that is stored of her, and makes her anonymous when the retention period is over. */
@ApplicationScoped
class KeepingPersonalData {

    /** Every table that tells of teachers; a new one takes part by having the column. */
    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and a.attname = 'teacher_id' and not a.attisdropped and not c.relispartition
            order by c.relname
            """;

    /** Ciphertexts are left out: they are shown in full elsewhere in the export. */
    private static final String ROWS = """
            select coalesce(jsonb_agg(to_jsonb(r) - 'sealed' - 'identity_number' - 'identity_index'), '[]'::jsonb)::text as found
            from\
            """;

    /** Her record and those that were merged into it. */
    private static final String RECORDS_OF_HERS = " in (select id from teacher where id = ? or merged_into = ?)";

    private static final String MAY_GO =
            "select departed_on is not null and departed_on <= ? as may from teacher where id = ?";
    private static final String FORGET_PERSON = """
            update teacher set identity_number = null, identity_index = null, external_id = 'erased-' || id
            where id = ? or merged_into = ?
            """;

    private static final String HERS = " where teacher_id" + RECORDS_OF_HERS;

    private static final String FORGET_NAME = "update profile set name = '已匿名', pinyin = null" + HERS;
    private static final String FORGET_PRIVATE = "delete from private_particulars" + HERS;

    /** Where she worked last. */
    private static final String PATH = """
            select s.path from assignment a join school s on s.id = a.school_id
            where a.teacher_id = ? and a.superseded_at is null and a.is_primary order by a.valid_from desc limit 1
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final SeeingPrivately seeing;
    private final ChangingPersons changing;
    private final Audit audit;
    private final Policies policies;
    private final Clock clock;

    KeepingPersonalData(
            Sql sql,
            ObjectMapper mapper,
            SeeingPrivately seeing,
            ChangingPersons changing,
            Audit audit,
            Policies policies,
            Clock clock) {
        this.sql = sql;
        this.mapper = mapper;
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
        TreeMap<String, JsonNode> records = new TreeMap<>();
        records.put("teacher", rows("teacher", "id", teacherId));
        for (String table : sql.list(TABLES, row -> row.text("relname"))) {
            records.put(table, rows("\"" + table + "\"", "teacher_id", teacherId));
        }
        return new PersonalData(teacherId, full, records);
    }

    private JsonNode rows(String table, String key, UUID teacherId) {
        String json = sql.first(
                        ROWS + " " + table + " r where r." + key + RECORDS_OF_HERS,
                        row -> row.text("found"),
                        teacherId,
                        teacherId)
                .orElseThrow();
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException fromTheDatabase) {
            throw new IllegalStateException("rows could not be read", fromTheDatabase);
        }
    }

    /**
     * Makes a person anonymous: her name, her number and her contacts go, in all versions of her history. What statistics
     * count - gender, birth date, posts, titles - stays, so that every past figure comes out as before.
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
            sql.update(FORGET_PRIVATE, teacherId, teacherId);
            sql.update(FORGET_NAME, teacherId, teacherId);
            return sql.update(FORGET_PERSON, teacherId, teacherId);
        });
        audit.recordView(access, "ERASURE_REASON_STATED", "TEACHER", teacherId, request.reason());
    }

    private int keptYears(UUID teacherId) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), teacherId).orElse(List.of("CN"));
        return policies.of(path, LocalDate.now(clock), RetentionPolicy.KIND, RetentionPolicy.class)
                .keptYears();
    }
}
