package teacherdev.evaluation.pay.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other parts for a pool. */
@Schema(name = "PayPartsRequest")
record PartsRequest(
        @NotEmpty @Size(max = 20) @Schema(description = "Percentages sum to 100")
        List<@Valid @NotNull PartRequest> parts) {}
