package teacherdev.teacher.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** Whether a teacher may apply for a title, and why 申报资格. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EligibilityView(
        UUID teacherId,

        @Schema(nullable = true, description = "Null where the scheme is not about a title")
        TitleLevel target,

        LocalDate asOf,
        boolean eligible,

        @Schema(
                nullable = true,
                description =
                        "The first day on which every condition is met while the facts stay as they are: asOf when"
                                + " eligible, null when that day never comes")
        LocalDate eligibleFrom,

        @Schema(description = "Every condition of the scheme, met or not, and `ethics`: no veto holds on the day")
        List<ConditionView> conditions,

        @Schema(description = "Facts that the scheme needs and nobody recorded; then some conditions cannot be judged")
        List<MissingView> missing,

        SchemeReferenceView scheme) {

    /** A condition 条件. */
    @Schema(name = "EligibilityCondition")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ConditionView(
            @Schema(examples = "steps[5].require.all[4].check", description = "Where it stands in the scheme")
            String condition,

            boolean met,

            @Schema(examples = "任二级满 3 年,须满 4 年", description = "In words, in the language of the request")
            String text,

            @Schema(nullable = true, examples = "任职年限 >= 须满年限")
            String expression,

            @Schema(description = "The recorded facts that it rests on")
            Map<String, Object> facts,

            @Schema(description = "What was computed from them")
            Map<String, Object> values,

            @Schema(
                    nullable = true,
                    examples = "2025-09-01",
                    description = "For an unmet condition: the first day on which it will be met; null for never")
            LocalDate metFrom,

            @Schema(nullable = true, description = "The article that asks for it")
            String note) {}

    /** A fact that is missing. */
    @Schema(name = "EligibilityMissingFact")
    public record MissingView(String fact, String reason) {}

    /** The scheme that was asked. */
    @Schema(name = "EligibilityScheme")
    public record SchemeReferenceView(
            @Schema(examples = "national-title-eligibility") String code,
            int version,
            @Schema(examples = "CN") String scope,
            @Schema(description = "SHA-256 of the document") String hash,
            @Schema(nullable = true) String source) {}
}
