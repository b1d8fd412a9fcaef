package teacherdev.teacher.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.honour.HonourLevel;

/** The figures of a school or region that plans speak of 学校基本情况. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RatiosView(
        String organisation,
        LocalDate asOf,
        int year,

        @Schema(nullable = true, description = "Null while nobody recorded them")
        Long pupils,

        long staff,

        @Schema(description = "专任教师: those who have a subject")
        long fullTimeTeachers,

        @Schema(description = "Full-time teachers with a senior or full senior title")
        long seniorTeachers,

        @Schema(nullable = true, type = SchemaType.STRING, examples = "11.89")
        BigDecimal pupilsPerTeacher,

        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                examples = "60.00",
                description = "Percent of the full-time teachers")
        BigDecimal seniorPercent,

        @Schema(description = "Backbone teachers by their highest valid level, each once")
        Map<HonourLevel, Long> backbone,

        long backboneTotal,
        long backboneCountyAndAbove,

        @Schema(nullable = true, type = SchemaType.STRING, examples = "5.16")
        BigDecimal backboneCountyAndAbovePer100Pupils) {}
