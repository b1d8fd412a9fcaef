package teacherdev.teacher.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.statistics.PublishedTableRequest.PublishedRow;
import teacherdev.teacher.statistics.rules.PublishedTable;

/** Where a published table contradicts itself 公布数据核对. What was printed is kept as it was printed. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PublishedTableReport(
        @Schema(description = "Whether every printed value follows from its own counts")
        boolean consistent,

        @Schema(description = "The table as it was printed, figure for figure")
        List<PublishedRow> rows,

        List<ContradictionView> contradictions) {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** A printed value that its counts do not give. */
    @Schema(name = "Contradiction")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ContradictionView(
            @Schema(examples = "L city teaching points") String row,

            @Schema(nullable = true, description = "Null where it is about the total of the row")
            String column,

            @Schema(type = SchemaType.STRING, examples = "42.62")
            BigDecimal printed,

            @Schema(type = SchemaType.STRING, examples = "42.63")
            BigDecimal recomputed,

            @Schema(type = SchemaType.STRING, examples = "-0.01", description = "Printed less recomputed")
            BigDecimal difference,

            @Schema(description = "Within the tolerance: somebody may have made the row add up to 100")
            boolean rounding) {}

    static PublishedTableReport of(PublishedTableRequest table) {
        BigDecimal tolerance = Objects.requireNonNullElse(table.tolerance(), HUNDREDTH);
        requireForm(table);
        List<PublishedTable.Row> rows = table.rows().stream()
                .map(row -> new PublishedTable.Row(row.name(), row.counts(), row.printed()))
                .toList();
        List<ContradictionView> found = new ArrayList<>();
        PublishedTable.contradictions(rows)
                .forEach(one -> found.add(contradiction(
                        one.row(), table.columns().get(one.column()), one.printed(), one.recomputed(), tolerance)));
        table.rows().forEach(row -> total(row, found));
        return new PublishedTableReport(found.isEmpty(), table.rows(), found);
    }

    private static void total(PublishedRow row, List<ContradictionView> found) {
        long sum = row.counts().stream().mapToLong(Long::longValue).sum();
        if (row.printedTotal() != null && row.printedTotal() != sum) {
            found.add(contradiction(
                    row.name(),
                    null,
                    BigDecimal.valueOf(row.printedTotal()),
                    BigDecimal.valueOf(sum),
                    BigDecimal.ZERO));
        }
    }

    private static ContradictionView contradiction(
            String row, String column, BigDecimal printed, BigDecimal recomputed, BigDecimal tolerance) {
        BigDecimal difference = printed.subtract(recomputed);
        return new ContradictionView(
                row, column, printed, recomputed, difference, difference.abs().compareTo(tolerance) <= 0);
    }

    private static void requireForm(PublishedTableRequest table) {
        for (int i = 0; i < table.rows().size(); i++) {
            PublishedRow row = table.rows().get(i);
            int columns = table.columns().size();
            if (row.counts().size() != columns || row.printed().size() != columns) {
                throw ProblemException.ofField(
                        PlatformProblem.INVALID_FIELD,
                        "rows[" + i + "]",
                        Text.of("must have a count and a printed share for each column", "每列须有人数与公布占比"));
            }
        }
    }
}
