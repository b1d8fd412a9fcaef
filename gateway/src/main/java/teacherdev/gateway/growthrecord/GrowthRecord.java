package teacherdev.gateway.growthrecord;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A teacher's growth record, part by part. */
public record GrowthRecord(
        UUID teacherId,
        @Schema(description = "Whether every part is OK") boolean complete,
        List<Part> parts) {

    public GrowthRecord {
        parts = List.copyOf(parts);
    }

    static GrowthRecord of(UUID teacherId, List<Part> parts) {
        return new GrowthRecord(teacherId, parts.stream().allMatch(part -> part.status() == PartStatus.OK), parts);
    }
}
