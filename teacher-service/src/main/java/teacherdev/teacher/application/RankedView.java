package teacherdev.teacher.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** The ranking of a school's scored applications 量化排名. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RankedView(
        String schoolCode,
        int year,
        TitleLevel target,

        @Schema(
                nullable = true,
                description = "Posts that are free, those of published applications taken; null without a quota")
        Integer free,

        @Schema(description = "Whether equal scores at the cut wait for a person's decision")
        boolean tieAtCut,

        List<PlaceView> places) {

    /** A place of the ranking. */
    @Schema(name = "TitleRankingPlace")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PlaceView(
            UUID applicationId,
            UUID teacherId,
            String score,

            @Schema(
                    nullable = true,
                    description = "Equal scores share a place; null on a special post and for who is excluded")
            Integer place,

            boolean specialPost,

            @Schema(description = "Excluded for a breach of ethics; she takes no place")
            boolean vetoed,

            @Schema(description = "Within the free posts, or on a special post")
            boolean selected) {}
}
