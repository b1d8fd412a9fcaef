package teacherdev.training.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.statistics.rules.Percentage;
import teacherdev.training.year.rules.TrainingYear;

/** What became of a year's money for training, in yuan 培训经费使用. */
public record BudgetUse(
        @Schema(examples = "511702") String region,

        @Schema(examples = "2026", description = "The year in which it begins")
        int year,

        @Schema(description = "The first day: of a calendar year, or of a school year where policy data say so")
        LocalDate from,

        @Schema(description = "The last day") LocalDate to,
        List<OwnerBudget> owners,
        OwnerBudget total)
        implements Tabular {

    public BudgetUse {
        owners = List.copyOf(owners);
    }

    /** The programmes of one organisation, or of all. */
    public record OwnerBudget(
            @Schema(examples = "511702", description = "Code of the organisation; absent in the total")
            String owner,

            long programmes,

            @Schema(type = SchemaType.STRING, examples = "50000.00")
            BigDecimal allotted,

            @Schema(type = SchemaType.STRING, examples = "12000.00")
            BigDecimal spent,

            @Schema(type = SchemaType.STRING, examples = "38000.00")
            BigDecimal left,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "24.00",
                    description =
                            "spent of allotted in per cent, rounded half up once; absent where nothing was allotted")
            BigDecimal usedPercent) {

        static OwnerBudget of(String owner, long programmes, BigDecimal allotted, BigDecimal spent) {
            return new OwnerBudget(
                    owner, programmes, allotted, spent, allotted.subtract(spent), Percentage.of(spent, allotted));
        }
    }

    static BudgetUse of(String region, int year, TrainingYear calendar, List<OwnerBudget> owners) {
        BigDecimal nothing = new BigDecimal("0.00");
        OwnerBudget total = OwnerBudget.of(
                null,
                owners.stream().mapToLong(OwnerBudget::programmes).sum(),
                owners.stream().map(OwnerBudget::allotted).reduce(nothing, BigDecimal::add),
                owners.stream().map(OwnerBudget::spent).reduce(nothing, BigDecimal::add));
        return new BudgetUse(region, year, calendar.firstDay(year), calendar.lastDay(year), owners, total);
    }

    @Override
    public Table table(String acceptLanguage) {
        return new Table(
                Text.of("Training budget", "培训经费").in(acceptLanguage) + " " + region + " " + year,
                List.of(
                        Column.text(Text.of("Organisation", "机构代码").in(acceptLanguage)),
                        Column.integer(Text.of("Programmes", "项目数").in(acceptLanguage)),
                        Column.decimal(Text.of("Allotted", "预算（元）").in(acceptLanguage)),
                        Column.decimal(Text.of("Spent", "支出（元）").in(acceptLanguage)),
                        Column.decimal(Text.of("Left", "结余（元）").in(acceptLanguage)),
                        Column.decimal(Text.of("Used %", "执行率%").in(acceptLanguage))),
                Stream.concat(
                                owners.stream().map(owner -> row(owner, owner.owner())),
                                Stream.of(row(total, Text.of("Total", "合计").in(acceptLanguage))))
                        .toList());
    }

    private static List<?> row(OwnerBudget budget, String owner) {
        return Arrays.asList(
                owner, budget.programmes(), budget.allotted(), budget.spent(), budget.left(), budget.usedPercent());
    }
}
