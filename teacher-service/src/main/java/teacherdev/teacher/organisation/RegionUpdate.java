package teacherdev.teacher.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New particulars of a region; its code and its place in the tree stay. */
public record RegionUpdate(
        @NotBlank @Size(max = 100) @Schema(examples = "通川区") String name,

        @Schema(nullable = true, description = "From which day a new name is used; today when absent")
        LocalDate effectiveFrom,

        @Schema(nullable = true) LocalDate validFrom,

        @Schema(nullable = true, description = "First day on which the region no longer exists")
        LocalDate validTo,

        @Size(max = 12) @Schema(nullable = true, description = "The region that follows it; needs validTo")
        String successor) {}
