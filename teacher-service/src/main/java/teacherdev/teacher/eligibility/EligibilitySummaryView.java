package teacherdev.teacher.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** How many teachers of an organisation may apply for a title, by school. */
public record EligibilitySummaryView(
        TitleLevel target,
        LocalDate asOf,

        @Schema(description = "Teachers in service on that day")
        int considered,

        int eligible,

        @Schema(description = "Teachers of whom a fact is missing; they are not counted as eligible")
        int undecided,

        List<SchoolCount> schools) {

    /** The same for one school. */
    @Schema(name = "EligibilitySchoolCount")
    public record SchoolCount(String schoolCode, int considered, int eligible, int undecided) {}
}
