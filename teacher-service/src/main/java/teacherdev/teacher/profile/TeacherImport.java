package teacherdev.teacher.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.imports.ImportColumn;
import teacherdev.platform.runtime.imports.ImportTarget;
import teacherdev.platform.web.access.Access;

/** The roster 教师花名册 as a file. */
@ApplicationScoped
class TeacherImport implements ImportTarget<TeacherRow> {

    private static final Map<String, String> GENDERS = Map.of("男", "MALE", "女", "FEMALE");
    private static final Map<String, String> STAGES = Map.of(
            "学前", "KINDERGARTEN",
            "幼儿园", "KINDERGARTEN",
            "小学", "PRIMARY",
            "初中", "JUNIOR",
            "高中", "SENIOR",
            "普通高中", "SENIOR",
            "中职", "VOCATIONAL",
            "中等职业", "VOCATIONAL",
            "特殊教育", "SPECIAL");
    private static final Map<String, String> KINDS =
            Map.of("在编", "ESTABLISHED", "聘用", "CONTRACT", "临聘", "TEMPORARY", "退休返聘", "REHIRED");
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("语文", "CHINESE"),
            Map.entry("数学", "MATHEMATICS"),
            Map.entry("英语", "ENGLISH"),
            Map.entry("物理", "PHYSICS"),
            Map.entry("化学", "CHEMISTRY"),
            Map.entry("生物", "BIOLOGY"),
            Map.entry("历史", "HISTORY"),
            Map.entry("地理", "GEOGRAPHY"),
            Map.entry("道德与法治", "MORALITY_AND_LAW"),
            Map.entry("思想政治", "POLITICS"),
            Map.entry("科学", "SCIENCE"),
            Map.entry("信息科技", "INFORMATION_TECHNOLOGY"),
            Map.entry("体育", "PE"),
            Map.entry("音乐", "MUSIC"),
            Map.entry("美术", "ART"),
            Map.entry("劳动", "LABOUR"),
            Map.entry("心理", "PSYCHOLOGY"));

    private final UpsertingTeachers upserting;

    TeacherImport(UpsertingTeachers upserting) {
        this.upserting = upserting;
    }

    @Override
    public String name() {
        return "teachers";
    }

    @Override
    public String title() {
        return "教师花名册";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.text("sourceSystem", "来源系统", "Source system", true),
                ImportColumn.text("externalId", "外部编号", "External id", true),
                ImportColumn.text("name", "姓名", "Name", true),
                ImportColumn.code("gender", "性别", "Gender", GENDERS),
                ImportColumn.date("birthDate", "出生日期", "Birth date", false),
                ImportColumn.text("identityNumber", "身份证件号码", "Identity number", false),
                ImportColumn.codes("subjects", "任教学科", "Subjects", SUBJECTS),
                ImportColumn.code("stage", "学段", "Stage", STAGES),
                ImportColumn.code("employmentKind", "用工形式", "Employment kind", KINDS),
                ImportColumn.text("assignment.schoolCode", "学校代码", "School code", true),
                ImportColumn.date("assignment.from", "任职开始日期", "Works there since", true),
                ImportColumn.text("assignment.fte", "任职比例", "FTE", false),
                ImportColumn.date("effectiveFrom", "生效日期", "Effective from", false));
    }

    @Override
    public Class<TeacherRow> rowType() {
        return TeacherRow.class;
    }

    /** A row of the roster is about the primary post, and a full one unless it says otherwise. */
    @Override
    public void complete(ObjectNode row) {
        if (row.path("assignment").isObject()) {
            ObjectNode assignment = row.withObjectProperty("assignment");
            assignment.put("primary", true);
            if (!assignment.has("fte")) {
                assignment.put("fte", "1.00");
            }
        }
        if (!row.has("subjects")) {
            row.putArray("subjects");
        }
    }

    @Override
    public Object key(TeacherRow row) {
        return row.key();
    }

    @Override
    public List<RowResult> carryOut(Access access, List<BulkRow<TeacherRow>> rows) {
        return upserting.upsert(access, rows);
    }
}
