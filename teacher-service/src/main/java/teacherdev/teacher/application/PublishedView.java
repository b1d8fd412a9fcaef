package teacherdev.teacher.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.title.rules.TitleLevel;

/** What is public of an application while one may object to it 公示. */
@Schema(name = "PublishedTitleApplication")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PublishedView(
        UUID applicationId,
        UUID teacherId,
        String name,
        @Schema(examples = "5117020001") String schoolCode,
        @Schema(examples = "2026") int year,
        TitleLevel target,
        boolean specialPost,

        @Schema(examples = "90.7", description = "Exact where the decimal ends")
        String score,

        LocalDate publishedFrom,

        @Schema(description = "The last day on which one may object")
        LocalDate publishedUntil) {

    static PublishedView of(Row row) {
        return new PublishedView(
                row.id("id"),
                row.id("teacher_id"),
                row.text("name"),
                row.text("school_code"),
                row.integer("year"),
                row.constant("target", TitleLevel.class),
                row.flag("special_post"),
                Decimals.display(Application.exact(row.text("score"))),
                row.date("published_from"),
                row.date("published_until"));
    }
}
