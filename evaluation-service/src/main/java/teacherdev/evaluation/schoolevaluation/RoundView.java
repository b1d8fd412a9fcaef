package teacherdev.evaluation.schoolevaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A round as its readers see it; lists leave the results out. */
@Schema(name = "SchoolEvaluation", description = "A three-year round of school evaluation 学校评价")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
        UUID id,
        String region,
        String name,
        LocalDate startsOn,

        @Schema(description = "The first day after the round")
        LocalDate endsOn,

        @Schema(description = "Weights by area", implementation = Object.class) @JsonRawValue
        String areas,

        @Schema(description = "OPEN or DECIDED") String state,

        Instant decidedAt,

        @Schema(description = "Best first; of schools in your scope")
        List<School> schools,

        @Schema(description = "Codes of the bottom two, for the report")
        List<String> bottomTwo) {

    @Schema(name = "SchoolEvaluationResult")
    record School(
            String schoolCode,
            String name,

            @Schema(type = SchemaType.STRING, examples = "86.4210")
            BigDecimal total,

            int rank,

            @Schema(description = "In the weakest third of the round (rounded down)")
            boolean weakestThird,

            boolean bottomTwo) {

        static School of(Row row) {
            return new School(
                    row.text("code"),
                    row.text("name"),
                    row.decimal("total"),
                    row.integer("rank"),
                    row.flag("weakest_third"),
                    row.flag("bottom_two"));
        }
    }

    static RoundView of(Row row, List<School> schools) {
        return new RoundView(
                row.id("id"),
                row.text("region"),
                row.text("name"),
                row.date("starts_on"),
                row.date("ends_on"),
                row.text("areas"),
                row.text("state"),
                row.instant("decided_at"),
                schools,
                schools == null
                        ? null
                        : schools.stream()
                                .filter(School::bottomTwo)
                                .map(School::schoolCode)
                                .toList());
    }

    /** A view with the version that is its ETag. */
    record Tagged(RoundView view, long version) {}
}
