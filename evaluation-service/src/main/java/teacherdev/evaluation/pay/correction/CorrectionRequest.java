package teacherdev.evaluation.pay.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.pay.distribution.RecipientRequest;

/** Why a locked pool is corrected, and what is different. */
@Schema(name = "PayCorrectionRequest")
record CorrectionRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "课时统计有误")
        String reason,

        @Size(max = 20_000)
        @Schema(
                description =
                        "Those for whom something else was uploaded, and those who are new; all others stay as they were."
                                + " Without any, what events told since is taken into account")
        List<@Valid @NotNull RecipientRequest> recipients) {}
