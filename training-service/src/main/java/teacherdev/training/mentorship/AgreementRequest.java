package teacherdev.training.mentorship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who agrees. */
public record AgreementRequest(
        @Schema(
                nullable = true,
                description = "For whom a clerk records it; the two teachers themselves may leave it out")
        Side side) {}
