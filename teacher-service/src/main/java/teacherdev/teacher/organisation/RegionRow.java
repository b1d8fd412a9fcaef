package teacherdev.teacher.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One region in a bulk request. */
public record RegionRow(
        @NotNull
        @Pattern(regexp = "[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}")
        @Schema(examples = "511702", description = "GB/T 2260 code")
        String code,

        @NotBlank @Size(max = 100) @Schema(examples = "通川区") String name,

        @NotNull
        @Size(max = 12)
        @Schema(examples = "5117", description = "Code of the region above, which may be in the same request")
        String parent,

        @Schema(nullable = true) LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Size(max = 12) @Schema(nullable = true) String successor) {

    RegionUpdate update() {
        return new RegionUpdate(name, null, validFrom, validTo, successor);
    }
}
