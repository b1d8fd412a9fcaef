package teacherdev.evaluation.pay.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** What one person gets from one pool, by one computing. Amounts are decimal strings in yuan. */
@Schema(name = "PayStatement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
        UUID id,
        UUID poolId,
        String poolName,
        int year,
        UUID teacherId,
        String name,

        @Schema(description = "The paying school; pay belongs to it also after she has moved")
        String schoolCode,

        String schoolName,

        @Schema(description = "Grows with each computing; a correction is a further version")
        int version,

        @Schema(description = "PREVIEW, PUBLISHED, LOCKED; SUPERSEDED before it was locked, CORRECTED after")
        String state,

        @Schema(description = "PAID, or why not: VETOED, NOT_ELIGIBLE, NOT_PRESENT")
        String status,

        @Schema(examples = "480012.66") BigDecimal amount,

        @Schema(implementation = StatementLine[].class, description = "The lines sum to the amount; absent in lists")
        @JsonRawValue
        String lines,

        @Schema(description = "The adopted scheme that computed it, if one did")
        UUID schemeId,

        @Schema(description = "SHA-256 of the scheme's document")
        String schemeHash,

        @Schema(description = "Why an earlier version was corrected")
        String reason,

        LocalDate publishedOn,
        LocalDate publicationEnds,
        Instant lockedAt,

        @Schema(
                implementation = StatementTraceLine[].class,
                description = "Why every figure is what it is, in the language of Accept-Language; absent in lists")
        @JsonRawValue
        String trace) {

    /** The form of a line; the text is made by the database. */
    @Schema(name = "PayStatementLine")
    record StatementLine(
            @Schema(examples = "SHARE") String kind,

            @Schema(description = "The part of the pool that pays it")
            String part,

            @Schema(examples = "QUALITY") String code,

            @Schema(description = "The pay item of the finance export")
            String item,

            @Schema(examples = "138686.13") BigDecimal amount) {}

    /** The form of a line of a trace. */
    @Schema(name = "PayTraceLine")
    record StatementTraceLine(
            String step,
            String kind,
            Object value,
            String unit,
            String expression,
            Map<String, Object> inputs,
            Map<String, Object> details,
            String note,
            @Schema(description = "The whole line in words") String text) {}

    static StatementView ofList(Row row) {
        return of(row, null, null);
    }

    static StatementView inFull(Row row) {
        return of(row, row.text("lines"), row.text("trace"));
    }

    private static StatementView of(Row row, String lines, String trace) {
        return new StatementView(
                row.id("id"),
                row.id("pool_id"),
                row.text("pool_name"),
                row.integer("year"),
                row.id("teacher_id"),
                row.text("name"),
                row.text("school_code"),
                row.text("school_name"),
                row.integer("version"),
                row.text("state"),
                row.text("status"),
                row.decimal("amount"),
                lines,
                row.id("scheme_id"),
                row.text("scheme_hash"),
                row.text("reason"),
                row.date("published_on"),
                row.date("publication_ends"),
                row.instant("locked_at"),
                trace);
    }

    /** A line as it is read back for a document. */
    record ReadLine(String kind, String part, String code, String item, BigDecimal amount) {}

    /** A trace as far as a document shows it. */
    record ReadTrace(String text) {}
}
