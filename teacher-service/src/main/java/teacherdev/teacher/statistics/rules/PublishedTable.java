package teacherdev.teacher.statistics.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Compares a published table of counts and shares with what its own counts give. A contradiction is reported; the printed
 * value is what was published, and is kept.
 */
public final class PublishedTable {

    /** A row: counts, and the shares in percent that were printed beside them. */
    public record Row(String name, List<Long> counts, List<BigDecimal> printed) {
        public Row {
            counts = List.copyOf(counts);
            printed = List.copyOf(printed);
        }
    }

    /** A printed share that its counts do not give. */
    public record Contradiction(String row, int column, BigDecimal printed, BigDecimal recomputed) {}

    private PublishedTable() {}

    public static List<Contradiction> contradictions(List<Row> rows) {
        List<Contradiction> found = new ArrayList<>();
        for (Row row : rows) {
            long total = row.counts().stream().flatMapToLong(LongStream::of).sum();
            for (int column = 0; column < row.printed().size(); column++) {
                BigDecimal recomputed = Ratio.percent(row.counts().get(column), total);
                if (recomputed.compareTo(row.printed().get(column)) != 0) {
                    found.add(
                            new Contradiction(row.name(), column, row.printed().get(column), recomputed));
                }
            }
        }
        return found;
    }
}
