package teacherdev.evaluation.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.cycle.InputSource;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.score.rules.Answers;
import teacherdev.platform.runtime.sql.Sql;

/**
 * The means of closed sheets, as inputs of schemes and for people to read. One mean per person and kind of sheet, and none
 * below the minimum sample; never one of a part of the raters.
 */
@ApplicationScoped
class Means implements InputSource {

    private static final int PLACES = 4;
    private static final String OF_KIND = """
            select x.ratee_id, round(avg(x.total), 4) as mean from score_answer x
            join score_sheet s on s.id = x.sheet_id
            where s.cycle_id = ? and s.kind = ? and s.closed_at is not null and x.ratee_id = any (?)
            group by x.ratee_id having count(*) >= max(s.sample_min)
            """;
    private static final String TOTALS = """
            select ratee_id, array_agg(total::text) as totals, count(*) filter (where straight) as straight
            from score_answer where sheet_id = ? group by ratee_id order by ratee_id
            """;

    private final Sql sql;

    Means(Sql sql) {
        this.sql = sql;
    }

    /** What a closed sheet says of a person. */
    @Schema(name = "ScoreSummary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            UUID teacherId,

            @Schema(description = "Absent when the sample is too small: then not even its size is told")
            Integer answers,

            @Schema(type = SchemaType.STRING, examples = "91.2500", description = "Out of 100")
            BigDecimal mean,

            @Schema(description = "Answers with the same share of points for every criterion")
            Integer straightLine,

            @Schema(description = "Answers further from the mean than three standard deviations")
            Integer outliers) {}

    @Override
    public Set<String> names() {
        return Arrays.stream(SheetKind.values()).map(SheetKind::source).collect(Collectors.toSet());
    }

    /** No event tells of answers; closing a sheet is noted by itself. */
    @Override
    public Set<Fact> facts(String name) {
        return Set.of();
    }

    @Override
    public Map<UUID, Object> values(String name, Question question) {
        Map<UUID, Object> values = new HashMap<>();
        sql.list(
                OF_KIND,
                row -> values.put(row.id("ratee_id"), row.decimal("mean")),
                question.cycleId(),
                name.substring("sheet.".length()),
                question.teacherIds());
        return values;
    }

    /** Of a closed sheet, by person. */
    List<Summary> of(Sheet sheet) {
        return sql.list(
                TOTALS,
                row -> summary(
                        sheet,
                        row.id("ratee_id"),
                        row.texts("totals").stream().map(BigDecimal::new).toList(),
                        row.integer("straight")),
                sheet.id());
    }

    private static Summary summary(Sheet sheet, UUID teacher, List<BigDecimal> totals, int straight) {
        if (totals.size() < sheet.sampleMin()) {
            return new Summary(teacher, null, null, null, null);
        }
        BigDecimal mean = totals.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(totals.size()), PLACES, RoundingMode.HALF_UP);
        int outliers = (int) totals.stream()
                .filter(total -> Answers.isOutlier(total, totals))
                .count();
        return new Summary(teacher, totals.size(), mean, straight, outliers);
    }
}
