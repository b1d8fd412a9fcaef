package teacherdev.training.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.mentorship.rules.PairingKind;
import teacherdev.training.partnership.PartnershipKind;
import teacherdev.training.statistics.rules.Percentage;

/** Who has a mentor in a region, school by school, and what else is paired there 结对统计. */
public record PairingStatistics(
        @Schema(examples = "511702") String region,
        LocalDate asOf,

        @Schema(examples = "3", description = "Full years of work before which a teacher is new, by policy")
        int newTeacherYears,

        @Schema(description = "Schools with new teachers") List<Coverage> schools,
        Coverage total,
        List<Kind> kinds,
        List<Organisations> organisations,
        @Schema(description = "Studios in their term") long studios)
        implements Tabular {

    public PairingStatistics {
        schools = List.copyOf(schools);
        kinds = List.copyOf(kinds);
        organisations = List.copyOf(organisations);
    }

    /** How many new teachers have a mentor on the day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PairingCoverage")
    public record Coverage(
            String school,
            String schoolName,
            long newTeachers,
            long withMentor,

            @Schema(type = SchemaType.STRING, examples = "97.50", description = "In per cent, out of the sums")
            BigDecimal rate) {

        static Coverage of(Row row) {
            return of(row.text("code"), row.text("name"), row.number("newcomers"), row.number("covered"));
        }

        static Coverage of(String code, String name, long newTeachers, long withMentor) {
            return new Coverage(code, name, newTeachers, withMentor, Percentage.of(withMentor, newTeachers));
        }
    }

    /** Pairings of a kind whose mentee belongs to the region. */
    @Schema(name = "PairingKindFigures")
    public record Kind(
            PairingKind kind,

            @Schema(description = "Proposed and not agreed to")
            long proposed,

            @Schema(description = "Active on the day") long active,
            @Schema(description = "Mentors of active ones") long mentors,

            @Schema(description = "Active ones whose mentor works at another school")
            long crossSchool,

            @Schema(description = "Graduated until the day") long graduated,

            @Schema(description = "Ended early until the day")
            long ended) {

        static Kind of(Row row) {
            return new Kind(
                    row.constant("kind", PairingKind.class),
                    row.number("proposed"),
                    row.number("active"),
                    row.number("mentors"),
                    row.number("cross_school"),
                    row.number("graduated"),
                    row.number("ended"));
        }
    }

    /** Pairings of organisations of a kind that hold on the day. */
    @Schema(name = "OrganisationPairingFigures")
    public record Organisations(PartnershipKind kind, long active, long sentOut, long sentIn) {

        static Organisations of(Row row) {
            return new Organisations(
                    row.constant("kind", PartnershipKind.class),
                    row.number("active"),
                    row.number("sent_out"),
                    row.number("sent_in"));
        }
    }

    @Override
    public Table table(String acceptLanguage) {
        List<Column> columns = List.of(
                Column.text(Text.of("School", "学校代码").in(acceptLanguage)),
                Column.text(Text.of("School name", "学校").in(acceptLanguage)),
                Column.integer(Text.of("New teachers", "新教师数").in(acceptLanguage)),
                Column.integer(Text.of("With a mentor", "已结对").in(acceptLanguage)),
                Column.decimal(Text.of("Coverage %", "结对覆盖率%").in(acceptLanguage)));
        List<List<?>> rows = new ArrayList<>();
        schools.forEach(school -> rows.add(row(school, school.school())));
        rows.add(row(total, Text.of("Total", "合计").in(acceptLanguage)));
        return new Table(Text.of("Pairings", "结对统计").in(acceptLanguage) + " " + region + " " + asOf, columns, rows);
    }

    private static List<?> row(Coverage coverage, String label) {
        return Arrays.asList(
                label, coverage.schoolName(), coverage.newTeachers(), coverage.withMentor(), coverage.rate());
    }
}
