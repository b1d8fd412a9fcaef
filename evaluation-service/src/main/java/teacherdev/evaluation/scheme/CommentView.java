package teacherdev.evaluation.scheme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A comment with its reply; nobody is told who wrote it. */
@Schema(name = "SchemeComment", description = "征求意见及采纳情况")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentView(
        UUID id, String about, String text, Instant commentedAt, Boolean takenUp, String reply, Instant repliedAt) {

    static CommentView of(Row row) {
        boolean replied = row.text("reply") != null;
        return new CommentView(
                row.id("id"),
                row.text("subject"),
                row.text("text"),
                row.instant("commented_at"),
                replied ? row.flag("taken_up") : null,
                row.text("reply"),
                row.instant("replied_at"));
    }

    /** A view with the version that is its ETag. */
    record Tagged(CommentView view, long rowVersion) {
        static Tagged of(Row row) {
            return new Tagged(CommentView.of(row), row.number("row_version"));
        }
    }
}
