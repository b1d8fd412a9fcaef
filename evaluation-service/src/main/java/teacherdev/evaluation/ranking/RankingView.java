package teacherdev.evaluation.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.result.Shown;
import teacherdev.platform.runtime.sql.Row;

/** A ranking as its readers see it; lists leave the entries out. */
@Schema(name = "Ranking", description = "Candidates in order, cut at the quota 量化推荐")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingView(
        UUID id,
        String organisation,
        String name,
        RankingPurpose purpose,
        UUID cycleId,
        int quota,
        List<String> tieBreaks,

        @Schema(description = "Why a person chose among those who tied at the cut")
        String tieDecision,

        Instant createdAt,
        Instant publishedAt,

        @Schema(description = "The recommended, best first") List<UUID> selected,

        List<Entry> entries) {

    @Schema(name = "RankingEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID teacherId,
            String name,

            @Schema(examples = "1", description = "Equal scores share a place (1, 1, 3); absent for a vetoed person")
            Integer rank,

            @Schema(type = SchemaType.STRING, examples = "95.50")
            BigDecimal score,

            @Schema(description = "CYCLE or ENTERED") String source,

            boolean vetoed,
            boolean selected) {

        static Entry of(Row row) {
            int place = row.integer("place");
            return new Entry(
                    row.id("teacher_id"),
                    row.text("name"),
                    place == 0 ? null : place,
                    Shown.score(row.decimal("score")),
                    row.text("source"),
                    row.flag("vetoed"),
                    row.flag("selected"));
        }
    }

    static RankingView of(Row row, List<Entry> entries) {
        return new RankingView(
                row.id("id"),
                row.text("organisation"),
                row.text("name"),
                row.constant("purpose", RankingPurpose.class),
                row.id("cycle_id"),
                row.integer("quota"),
                row.texts("tie_breaks"),
                row.text("decided_tie"),
                row.instant("created_at"),
                row.instant("published_at"),
                entries == null
                        ? null
                        : entries.stream()
                                .filter(Entry::selected)
                                .map(Entry::teacherId)
                                .toList(),
                entries);
    }
}
