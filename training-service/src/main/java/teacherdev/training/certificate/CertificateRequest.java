package teacherdev.training.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate to be issued. */
public record CertificateRequest(
        @NotNull CertificateKind kind,
        @NotNull UUID teacherId,

        @Schema(nullable = true, description = "COURSE: the session that she passed; its owner issues the certificate")
        UUID sessionId,

        @Size(max = 20) @Schema(nullable = true, examples = "2021-2025", description = "CYCLE: the cycle that she met")
        String cycle,

        @Size(max = 30)
        @Schema(
                nullable = true,
                examples = "511702",
                description = "CYCLE: who issues it, her school or an organisation above it")
        String issuer) {}
