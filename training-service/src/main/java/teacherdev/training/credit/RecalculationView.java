package teacherdev.training.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** What a teacher's year counts by the rules of today against what it was counted: one page of the difference sheet 差异表. */
public record RecalculationView(
        List<TeacherDifference> items,

        @Schema(
                description =
                        "Activities of this page that the rule of today cannot value; they stay as they were counted")
        List<Refused> refused,

        @Schema(nullable = true, description = "Pass it as `after` to read on; null on the last page")
        String next)
        implements Tabular {

    public RecalculationView {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    /**
     * An activity that the rule cannot value, and why. To have it counted anew it is taken back and recorded with what the
     * rule asks.
     */
    @Schema(name = "ActivityNotRecalculated")
    public record Refused(
            UUID teacherId,
            String name,
            UUID entryId,
            LocalDate date,
            String activity,

            @Schema(examples = "MISSING_VALUE") String code,

            @Schema(examples = "facts.单位", description = "What is missing, or does not fit")
            String field) {}

    /** One teacher and unit; teachers whose entries all have the version that applies are left out. */
    public record TeacherDifference(
            UUID teacherId,
            String name,
            Unit unit,

            @Schema(description = "How many activities are valued anew")
            long activities,

            @Schema(type = SchemaType.STRING, examples = "3.50", description = "What they change; may be 0.00")
            BigDecimal difference) {}

    @Override
    public Table table(String acceptLanguage) {
        return new Table(
                Text.of("Recalculation", "学分重算差异表").in(acceptLanguage),
                List.of(
                        Column.text(Text.of("Teacher id", "教师编号").in(acceptLanguage)),
                        Column.text(Text.of("Name", "姓名").in(acceptLanguage)),
                        Column.text(Text.of("Unit", "单位").in(acceptLanguage)),
                        Column.integer(Text.of("Activities", "重算活动数").in(acceptLanguage)),
                        Column.decimal(Text.of("Difference", "差额").in(acceptLanguage)),
                        Column.text(Text.of("Not valued", "未能重算").in(acceptLanguage))),
                Stream.concat(
                                items.stream()
                                        .<List<?>>map(item -> Arrays.asList(
                                                item.teacherId().toString(),
                                                item.name(),
                                                item.unit().name(),
                                                item.activities(),
                                                item.difference(),
                                                null)),
                                refused.stream()
                                        .<List<?>>map(one -> Arrays.asList(
                                                one.teacherId().toString(),
                                                one.name(),
                                                null,
                                                1L,
                                                null,
                                                "%s %s: %s %s"
                                                        .formatted(
                                                                one.date(), one.activity(), one.code(), one.field()))))
                        .toList());
    }
}
