package teacherdev.training.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.matching.rules.Part;
import teacherdev.training.mentorship.rules.Bar;

/** The best pairs, each explained, and who is left without a mentor and why. Nothing is stored. */
public record SuggestionView(
        @Schema(description = "The sum of the points of all suggested pairs")
        long points,

        List<Suggested> pairs,
        List<Unmatched> unmatched) {

    /** The same with more who are left without a suggestion. */
    SuggestionView with(List<Unmatched> more) {
        return new SuggestionView(
                points, pairs, Stream.concat(unmatched.stream(), more.stream()).toList());
    }

    /** A pair; the points are the sum of the parts. */
    public record Suggested(
            UUID menteeId,
            UUID mentorId,
            boolean locked,
            long points,
            List<Part> parts,

            @Schema(nullable = true, description = "The best other mentor for this mentee alone")
            RunnerUp runnerUp) {}

    /** Another mentor; {@code free} says whether she has a place left beside the suggested pairs. */
    public record RunnerUp(UUID mentorId, long points, List<Part> parts, boolean free) {}

    /** A mentee without a suggestion. */
    public record Unmatched(
            UUID menteeId,
            WhyUnmatched reason,

            @Schema(description = "How many teachers each rule excludes for her")
            Map<Bar, Long> excluded) {}

    /** Why a mentee has no suggestion. */
    public enum WhyUnmatched {
        /** Named, and nobody in service whom the caller sees in the organisations that were named. */
        NOT_IN_SCOPE,
        /** Named, and has a mentor of this kind from the day on; another one would be refused. */
        HAS_A_MENTOR,
        NO_TEACHER_MAY_MENTOR,
        MENTORS_ARE_FULL
    }
}
