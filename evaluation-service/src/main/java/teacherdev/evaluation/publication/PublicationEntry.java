package teacherdev.evaluation.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.result.Shown;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.runtime.sql.Row;

/** One person of a publication: of a cycle the grade, of a ranking the place. */
@Schema(name = "PublicationEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationEntry(
        UUID teacherId,
        String name,
        String schoolCode,
        Grade grade,
        Integer rank,

        @Schema(type = SchemaType.STRING, examples = "95.50")
        BigDecimal score,

        Boolean selected) {

    static PublicationEntry graded(Row row) {
        return new PublicationEntry(
                row.id("teacher_id"),
                row.text("name"),
                row.text("school_code"),
                row.constant("grade", Grade.class),
                null,
                null,
                null);
    }

    static PublicationEntry ranked(Row row) {
        return new PublicationEntry(
                row.id("teacher_id"),
                row.text("name"),
                null,
                null,
                row.integer("place"),
                Shown.score(row.decimal("score")),
                row.flag("selected"));
    }
}
