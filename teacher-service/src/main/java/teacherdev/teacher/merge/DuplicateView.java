package teacherdev.teacher.merge;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A record that may be about the same person 疑似重复档案. */
public record DuplicateView(
        UUID id,
        @Schema(description = "For absorbedVersion") long version,
        String sourceSystem,
        String externalId,
        String name,
        @Schema(nullable = true) LocalDate birthDate,

        @Schema(description = "Whether the birth dates are equal; else one of them is not known")
        boolean sameBirthDate) {

    static DuplicateView of(Row row) {
        return new DuplicateView(
                row.id("id"),
                row.number("version"),
                row.text("source_system"),
                row.text("external_id"),
                row.text("name"),
                row.date("birth_date"),
                row.flag("same_birth_date"));
    }
}
