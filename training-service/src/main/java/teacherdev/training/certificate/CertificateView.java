package teacherdev.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.pdf.PdfDocument;
import teacherdev.platform.runtime.pdf.Printable;

/** A certificate as its holder and her clerks see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
        UUID id,
        long version,
        @Schema(examples = "511702-2026-000017") String number,
        CertificateKind kind,
        CertificateState state,
        UUID teacherId,

        @Schema(description = "As the roster has it now; absent when she is not known any more")
        String teacherName,

        @Schema(examples = "511702") String issuer,
        String issuerName,

        @Schema(description = "The id of the session, or the name of the cycle")
        String subject,

        @Schema(description = "Of the course, or the name of the cycle")
        String title,

        @Schema(type = SchemaType.STRING, examples = "16.00")
        BigDecimal hours,

        LocalDate from,
        @Schema(description = "The last day") LocalDate to,
        LocalDate issuedOn,
        @Schema(description = "The key of the signature") String keyId,

        @Schema(description = "Base64url, over all that is certified")
        String signature,

        @Schema(
                description =
                        "What is signed, in UTF-8: each field of the certificate in a line of its own, with its length in"
                                + " characters before it")
        String signedText,

        @Schema(
                description = "With the number, what anybody needs to check the certificate",
                examples = "q5k1S0Zc2v9hT3dX")
        String verificationCode,

        @Schema(description = "Only of a revoked one") Instant revokedAt,
        String revocationReason)
        implements Printable {

    @Override
    public PdfDocument document(String acceptLanguage) {
        return CertificatePrint.document(this, acceptLanguage);
    }
}
