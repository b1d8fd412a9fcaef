package teacherdev.teacher.talent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A member of a pool 人才库成员. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MemberView(
        UUID id,
        UUID teacherId,
        Pool pool,

        @Schema(nullable = true, description = "The present grade of a principal")
        String grade,

        LocalDate enteredOn,

        @Schema(description = "The scheme whose conditions were met")
        String entryScheme,

        @Schema(nullable = true) LocalDate leftOn,
        @Schema(nullable = true) String leftReason,
        @Schema(description = "Also the ETag") long version) {

    static final String COLUMNS = """
            select m.*, coalesce((select g.grade from talent_pool_grade g where g.member_id = m.id
            order by g.granted_on desc, g.id desc limit 1), m.grade) as present_grade
            from talent_pool_member m join teacher t on t.id = m.teacher_id
            """;

    static MemberView of(Row row) {
        return new MemberView(
                row.id("id"),
                row.id("teacher_id"),
                row.constant("pool", Pool.class),
                row.text("present_grade"),
                row.date("entered_on"),
                row.text("entry_scheme"),
                row.date("left_on"),
                row.text("left_reason"),
                row.number("version"));
    }
}
