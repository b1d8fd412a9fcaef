package teacherdev.gateway.personaldata;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.gateway.growthrecord.Part;
import teacherdev.gateway.growthrecord.PartStatus;

/** Everything that is stored of a person, part by part. */
public record PersonalData(
        UUID teacherId,

        @Schema(description = "Whether every part is OK; what is missing then, its status says")
        boolean complete,

        List<Part> parts) {

    public PersonalData {
        parts = List.copyOf(parts);
    }

    static PersonalData of(UUID teacherId, List<Part> parts) {
        return new PersonalData(teacherId, parts.stream().allMatch(part -> part.status() == PartStatus.OK), parts);
    }
}
