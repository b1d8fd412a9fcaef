package teacherdev.training.credit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.imports.ImportColumn;
import teacherdev.platform.runtime.imports.ImportColumn.Form;
import teacherdev.platform.runtime.imports.ImportTarget;
import teacherdev.platform.web.access.Access;

/** Activities, opening balances and hours from outside as a file 学时登记表. */
@ApplicationScoped
class CreditImport implements ImportTarget<CreditRow> {

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("国家级", "NATIONAL"),
            Map.entry("国家", "NATIONAL"),
            Map.entry("国培", "NATIONAL"),
            Map.entry("省级", "PROVINCE"),
            Map.entry("省", "PROVINCE"),
            Map.entry("市级", "CITY"),
            Map.entry("市", "CITY"),
            Map.entry("县级", "COUNTY"),
            Map.entry("县", "COUNTY"),
            Map.entry("区级", "COUNTY"),
            Map.entry("校级", "SCHOOL"),
            Map.entry("校", "SCHOOL"),
            Map.entry("自主", "SELF"));
    private static final Map<String, String> FORMS = Map.of(
            "面授", "FACE_TO_FACE",
            "集中面授", "FACE_TO_FACE",
            "网络", "ONLINE",
            "线上", "ONLINE",
            "混合", "BLENDED",
            "实践", "PRACTICE");
    private static final Map<String, String> CATEGORIES = Map.of("必修", "REQUIRED", "选修", "ELECTIVE");
    private static final Map<String, String> ORIGINS = Map.of(
            "培训活动", "ACTIVITY",
            "期初结转", "OPENING_BALANCE",
            "期初", "OPENING_BALANCE",
            "外部认定", "OUTSIDE",
            "外部", "OUTSIDE");

    private final SynchronisingCredits synchronising;

    /** By what a row is known before its teacher has been looked up. */
    private record Key(String sourceSystem, String externalId, String teacherSystem, String teacher) {}

    CreditImport(SynchronisingCredits synchronising) {
        this.synchronising = synchronising;
    }

    @Override
    public String name() {
        return "credits";
    }

    @Override
    public String title() {
        return "学时登记表";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.text("sourceSystem", "来源系统", "Source system", true),
                ImportColumn.text("externalId", "活动编号", "Activity id", true),
                ImportColumn.text("teacherSourceSystem", "教师来源系统", "Teacher source system", false),
                ImportColumn.text("teacherExternalId", "教师外部编号", "Teacher external id", true),
                ImportColumn.text("activity", "活动名称", "Activity", true),
                ImportColumn.code("courseLevel", "培训级别", "Course level", LEVELS),
                ImportColumn.code("form", "培训形式", "Form", FORMS),
                ImportColumn.text("hours", "学时", "Hours", true),
                ImportColumn.date("date", "活动日期", "Date", true),
                new ImportColumn("category", "类别", "Category", Form.TEXT, false, CATEGORIES),
                new ImportColumn("origin", "学时来源", "Origin", Form.TEXT, false, ORIGINS),
                ImportColumn.text("evidence", "佐证", "Evidence", false),
                ImportColumn.text("facts", "折算依据", "Facts", false));
    }

    @Override
    public Class<CreditRow> rowType() {
        return CreditRow.class;
    }

    /** What a credit rule asks beyond the columns stands in one cell: 单位=天；数量=20. A cell of another form fails as it is. */
    @Override
    public void complete(ObjectNode row) {
        if (row.path("facts").isTextual()) {
            Map<String, String> facts = new LinkedHashMap<>();
            boolean sound = Arrays.stream(row.path("facts").textValue().split("[;；]", -1))
                    .filter(part -> !part.isBlank())
                    .allMatch(part -> read(part, facts));
            if (sound) {
                ObjectNode object = row.putObject("facts");
                facts.forEach(object::put);
            }
        }
    }

    private static boolean read(String part, Map<String, String> facts) {
        int equals = part.replace('＝', '=').indexOf('=');
        return equals > 0
                && facts.put(
                                part.substring(0, equals).strip(),
                                part.substring(equals + 1).strip())
                        == null;
    }

    @Override
    public Object key(CreditRow row) {
        return new Key(row.sourceSystem(), row.externalId(), row.teacherSourceSystem(), row.teacherExternalId());
    }

    @Override
    public List<RowResult> carryOut(Access access, List<BulkRow<CreditRow>> rows) {
        return synchronising.synchronise(access, ReservedSources.refuse(rows));
    }
}
