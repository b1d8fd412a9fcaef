package teacherdev.training.transcript;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.credit.Unit;

/** A sum over entries of one unit; units are never added together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranscriptSum(
        @Schema(examples = "2026", description = "Of this year, in sums by year")
        Integer year,

        @Schema(description = "Of this category, in sums by category; absent for entries without one")
        String category,

        Unit unit,

        @Schema(type = SchemaType.STRING, examples = "72.00")
        BigDecimal activityHours,

        @Schema(type = SchemaType.STRING, examples = "72.00")
        BigDecimal amount) {

    private static final String NONE = "";

    private TranscriptSum plus(TranscriptEntry entry) {
        return new TranscriptSum(
                year, category, unit, activityHours.add(entry.activityHours()), amount.add(entry.amount()));
    }

    static List<TranscriptSum> byYear(List<TranscriptEntry> entries) {
        return grouped(entries, TranscriptEntry::year, (year, unit) -> zero(year, null, unit));
    }

    static List<TranscriptSum> byCategory(List<TranscriptEntry> entries) {
        return grouped(
                entries,
                entry -> entry.category() == null ? NONE : entry.category(),
                (category, unit) -> zero(null, category.isEmpty() ? null : category, unit));
    }

    static List<TranscriptSum> total(List<TranscriptEntry> entries) {
        return grouped(entries, _ -> NONE, (_, unit) -> zero(null, null, unit));
    }

    private interface Start<K> {
        TranscriptSum of(K key, Unit unit);
    }

    private static <K extends Comparable<K>> List<TranscriptSum> grouped(
            List<TranscriptEntry> entries, Function<TranscriptEntry, K> key, Start<K> start) {
        Map<K, Map<Unit, TranscriptSum>> sums = new TreeMap<>();
        for (TranscriptEntry entry : entries) {
            K group = key.apply(entry);
            Map<Unit, TranscriptSum> units = sums.computeIfAbsent(group, _ -> new LinkedHashMap<>());
            units.put(
                    entry.unit(),
                    units.getOrDefault(entry.unit(), start.of(group, entry.unit()))
                            .plus(entry));
        }
        List<TranscriptSum> all = new ArrayList<>();
        sums.values().forEach(units -> all.addAll(units.values()));
        return all;
    }

    private static TranscriptSum zero(Integer year, String category, Unit unit) {
        BigDecimal zero = BigDecimal.valueOf(0, 2);
        return new TranscriptSum(year, category, unit, zero, zero);
    }
}
