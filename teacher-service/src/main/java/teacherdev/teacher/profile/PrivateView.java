package teacherdev.teacher.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A teacher's identity number and private particulars, masked or in full. */
public record PrivateView(
        @Schema(nullable = true, examples = "110105********002X")
        String identityNumber,

        @Schema(nullable = true) PrivateParticulars particulars) {}
