package teacherdev.teacher.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.statistics.rules.DifferenceCoefficient;

/** A coefficient; null where there are no pupils or nothing to differ in. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CoefficientAnswer(
        @Schema(nullable = true, type = SchemaType.STRING, description = "Items per pupil over all schools")
        BigDecimal mean,

        @Schema(nullable = true, type = SchemaType.STRING) BigDecimal variance,

        @Schema(nullable = true, type = SchemaType.STRING, examples = "0.5153")
        BigDecimal coefficient,

        @Schema(nullable = true, description = "Decided exactly, by the squares; null without a limit")
        Boolean keepsLimit) {

    static CoefficientAnswer of(CoefficientRequest request) {
        Optional<DifferenceCoefficient> coefficient = DifferenceCoefficient.of(request.units().stream()
                .map(unit -> new DifferenceCoefficient.Unit(unit.pupils(), unit.items()))
                .toList());
        return new CoefficientAnswer(
                coefficient.map(each -> each.mean(6)).orElse(null),
                coefficient.map(each -> each.variance(6)).orElse(null),
                coefficient.map(each -> each.rounded(4)).orElse(null),
                request.limit() == null
                        ? null
                        : coefficient
                                .map(each -> each.keeps(new DifferenceCoefficient.Limit(
                                        request.limit(), Boolean.TRUE.equals(request.strictlyBelow()))))
                                .orElse(null));
    }
}
