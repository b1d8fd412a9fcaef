package teacherdev.teacher.merge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.person.Matter;

/** Which record is absorbed, and why. */
public record MergeRequest(
        @NotNull @Schema(description = "The record that becomes a tombstone")
        UUID absorbedId,

        @NotNull
        @Positive
        @Schema(examples = "3", description = "Its version (ETag) as you saw it; another one is refused with 412")
        Long absorbedVersion,

        @NotBlank @Size(max = 200) @Schema(examples = "同一教师重复导入")
        String reason,

        @Size(max = 20)
        @Schema(
                nullable = true,
                description =
                        "Matters of which only what the surviving record tells is kept; the way out of a contradiction."
                                + " What the absorbed record told of them stays readable there with an earlier knownAt")
        Set<@NotNull Matter> survivorOnly) {

    public MergeRequest {
        survivorOnly = survivorOnly == null ? Set.of() : Set.copyOf(survivorOnly);
    }
}
