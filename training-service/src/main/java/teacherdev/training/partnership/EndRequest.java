package teacherdev.training.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two organisations part before the time. */
@Schema(name = "PartnershipEndRequest")
public record EndRequest(@NotBlank @Size(max = 500) String reason) {}
