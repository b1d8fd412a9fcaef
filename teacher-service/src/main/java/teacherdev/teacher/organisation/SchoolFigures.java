package teacherdev.teacher.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a school has in one school year 学年数据. */
public record SchoolFigures(
        @NotNull @Size(max = 30) @Schema(examples = "5117020001", description = "Code of the school")
        String code,

        @NotNull
        @Min(1949)
        @Max(2199)
        @Schema(examples = "2026", description = "The year in which the school year starts")
        Integer year,

        @NotNull @Size(max = 6) List<@NotNull @Valid Pupils> pupils,

        @PositiveOrZero
        @Digits(integer = 10, fraction = 2)
        @Schema(type = SchemaType.STRING, nullable = true, examples = "4014.00", description = "m2")
        BigDecimal teachingArea,

        @PositiveOrZero
        @Digits(integer = 10, fraction = 2)
        @Schema(type = SchemaType.STRING, nullable = true, examples = "6690.00", description = "m2")
        BigDecimal sportsArea,

        @PositiveOrZero
        @Digits(integer = 12, fraction = 2)
        @Schema(type = SchemaType.STRING, nullable = true, examples = "1784000.00", description = "Yuan")
        BigDecimal equipmentValue,

        @PositiveOrZero @Max(10_000) @Schema(nullable = true, examples = "21")
        Integer networkClassrooms,

        @PositiveOrZero @Max(100_000) @Schema(nullable = true, examples = "75", description = "Approved posts 编制")
        Integer establishment) {

    /** Pupils of one stage. */
    @Schema(name = "PupilCount")
    public record Pupils(
            @NotNull Stage stage,

            @NotNull @PositiveOrZero @Max(100_000) @Schema(examples = "892")
            Integer pupils,

            @PositiveOrZero @Max(5_000) @Schema(nullable = true, examples = "20")
            Integer classes) {}

    public SchoolFigures {
        pupils = pupils == null || pupils.stream().anyMatch(Objects::isNull)
                ? pupils
                : pupils.stream()
                        .sorted(Comparator.comparing(Pupils::stage, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList();
    }

    /** The same with areas and values to the hundredth, as they are kept. */
    SchoolFigures kept() {
        return new SchoolFigures(
                code,
                year,
                pupils,
                hundredths(teachingArea),
                hundredths(sportsArea),
                hundredths(equipmentValue),
                networkClassrooms,
                establishment);
    }

    private static BigDecimal hundredths(BigDecimal value) {
        return value == null ? null : value.setScale(2, RoundingMode.UNNECESSARY);
    }
}
