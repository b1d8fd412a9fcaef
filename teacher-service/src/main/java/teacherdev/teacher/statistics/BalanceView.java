package teacherdev.teacher.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.statistics.rules.Indicator;

/** Balance between the schools of a region 义务教育优质均衡. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BalanceView(
        LocalDate asOf,

        @Schema(description = "The school year that starts in this year")
        int year,

        @Schema(description = "One for each county and stage")
        List<CountyView> counties)
        implements Tabular {

    @Override
    public Table table(String acceptLanguage) {
        return BalanceTable.of(this, acceptLanguage);
    }

    /** A stage of a county. */
    @Schema(name = "BalanceCounty")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CountyView(
            @Schema(examples = "511702") String region,
            Stage stage,
            int schools,

            @Schema(description = "Schools too small to be judged; the policy says below how many pupils")
            int outOfScope,

            long pupils,

            @Schema(description = "Schools in scope that reach what the policy wants")
            int schoolsReaching,

            @Schema(
                    description =
                            "Whether your scope covers the county. If not, figures are those of the schools that you see,"
                                    + " and what only all schools can tell - coefficients, composite, balanced - is left out")
            boolean complete,

            List<CoefficientView> coefficients,

            @Schema(nullable = true, description = "Mean of the coefficients, for display", type = SchemaType.STRING)
            BigDecimal composite,

            @Schema(
                    nullable = true,
                    description = "Every school in scope reaches, and every coefficient keeps its limit")
            Boolean balanced,

            @Schema(description = "Empty unless details are asked for")
            List<SchoolBalanceView> schoolDetails) {

        /** The same for somebody who does not see all schools: a coefficient of some is not the county's. */
        CountyView ofSomeSchools() {
            return new CountyView(
                    region,
                    stage,
                    schools,
                    outOfScope,
                    pupils,
                    schoolsReaching,
                    false,
                    List.of(),
                    null,
                    null,
                    schoolDetails);
        }
    }

    /** How much schools differ in an indicator. */
    @Schema(name = "BalanceCoefficient")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CoefficientView(
            Indicator indicator,

            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    description = "Of all schools together, per pupil or per 100 pupils")
            BigDecimal mean,

            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    examples = "0.2490",
                    description = "Null without pupils, items or figures")
            BigDecimal coefficient,

            @Schema(nullable = true, type = SchemaType.STRING)
            BigDecimal limit,

            boolean strictlyBelow,

            @Schema(nullable = true, description = "Decided exactly, by the squares")
            Boolean keepsLimit) {}

    /** What a school reaches. */
    @Schema(name = "BalanceSchool")
    public record SchoolBalanceView(
            String schoolCode,
            String name,
            long pupils,
            boolean inScope,
            int reached,

            @Schema(description = "Reaches as many indicators as the policy wants, and no other is below the floor")
            boolean reaching,

            List<IndicatorView> indicators) {}

    /** An indicator of a school. */
    @Schema(name = "BalanceIndicator")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record IndicatorView(
            Indicator indicator,

            @Schema(nullable = true, type = SchemaType.STRING, description = "Null where nobody recorded the figure")
            BigDecimal value,

            @Schema(type = SchemaType.STRING) BigDecimal required,
            boolean reached,

            @Schema(description = "At least the floor's share of what is required")
            boolean aboveFloor) {}
}
