package teacherdev.teacher.title;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.title.rules.TitleLevel;

/** A title of a teacher 职称. */
public record TitleView(
        UUID id,
        TitleLevel level,
        @Schema(nullable = true) LocalDate qualifiedOn,
        @Schema(nullable = true) LocalDate appointedOn,
        boolean specialPost,
        Instant recordedAt,

        @Schema(nullable = true, description = "The title that this one corrected")
        UUID corrects,

        @Schema(nullable = true) String reason,

        @Schema(
                examples = "[\"CONDITIONS_NOT_MET\"]",
                description =
                        "What a bureau should look at: the conditions that applied on the first day were not met, or facts"
                                + " for them are missing, as it was known when it was recorded by hand")
        List<String> warnings) {

    static final String COLUMNS =
            "select id, level, qualified_on, appointed_on, special_post, recorded_at, corrects, reason, warnings from title ";

    static TitleView of(Row row) {
        return new TitleView(
                row.id("id"),
                row.constant("level", TitleLevel.class),
                row.date("qualified_on"),
                row.date("appointed_on"),
                row.flag("special_post"),
                row.instant("recorded_at"),
                row.id("corrects"),
                row.text("reason"),
                row.texts("warnings"));
    }
}
