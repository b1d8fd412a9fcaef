package teacherdev.evaluation.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who would be granted something else by what is known now. */
@Schema(name = "AwardPendingDifference")
@JsonInclude(JsonInclude.Include.ALWAYS)
record AwardDifference(
        UUID teacherId,

        @Schema(description = "What she was granted; 0 if nothing")
        int countBefore,

        @Schema(description = "What it would be now") int countAfter,

        @Schema(type = SchemaType.STRING, examples = "-600.00", description = "What that would change in money")
        BigDecimal amountDifference,

        @Schema(description = "What was learned since") List<Cause> causes) {

    /** What was learned. */
    @Schema(name = "AwardDifferenceCause")
    enum Cause {
        /** Another version of a result that it was computed from. */
        RESULT,
        /** A confirmed breach of ethics. */
        ETHICS_VETO
    }
}
