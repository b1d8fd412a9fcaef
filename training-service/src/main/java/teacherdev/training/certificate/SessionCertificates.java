package teacherdev.training.certificate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What issuing for a session has come to. */
public record SessionCertificates(
        @Schema(description = "How many are new") int issued,

        @Schema(description = "How many had one that stands")
        int unchanged,

        List<Issued> items) {

    /** The certificate of one who passed. */
    public record Issued(UUID teacherId, UUID certificateId, String number) {}

    public SessionCertificates {
        items = List.copyOf(items);
    }
}
