package teacherdev.platform.runtime.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.web.problem.FieldError;

/** The answer to a bulk request: how many rows became what, and the result of each row in the order of the request. */
public record BulkAnswer(
        @Schema(examples = "1000", description = "How many rows the request has")
        int total,

        @Schema(examples = "990") int created,
        @Schema(examples = "5") int updated,

        @Schema(examples = "2", description = "Rows that say what was known already")
        int unchanged,

        @Schema(examples = "3") int failed,
        List<Result> results) {

    /** The result of one row. */
    @Schema(name = "BulkRowResult")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Result(
            @Schema(examples = "1", description = "1 for the first row")
            int row,

            @Schema(examples = "HR1") String sourceSystem,

            @Schema(examples = "T-0001", description = "The row's key: its external id or its published code")
            String externalId,

            RowStatus status,

            @Schema(description = "Id of what the row is about; absent when the row failed")
            UUID id,

            @Schema(description = "Why the row failed, by field")
            List<FieldError> errors) {}

    public BulkAnswer {
        results = List.copyOf(results);
    }

    /**
     * @param acceptLanguage the language of the reasons; English when null
     */
    public static BulkAnswer of(List<RowResult> rows, String acceptLanguage) {
        List<Result> results = rows.stream()
                .sorted(Comparator.comparingInt(RowResult::row))
                .map(row -> result(row, acceptLanguage))
                .toList();
        return new BulkAnswer(
                rows.size(),
                count(rows, RowStatus.CREATED),
                count(rows, RowStatus.UPDATED),
                count(rows, RowStatus.UNCHANGED),
                count(rows, RowStatus.FAILED),
                results);
    }

    private static Result result(RowResult row, String acceptLanguage) {
        return new Result(
                row.row(),
                row.key().sourceSystem(),
                row.key().externalId(),
                row.status(),
                row.id(),
                row.faults().stream()
                        .map(fault -> new FieldError(
                                fault.field(), fault.code(), fault.reason().in(acceptLanguage)))
                        .toList());
    }

    private static int count(List<RowResult> rows, RowStatus status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }
}
