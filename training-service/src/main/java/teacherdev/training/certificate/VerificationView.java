package teacherdev.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody learns of a certificate whose number and code he has. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
        String number,
        CertificateState state,

        @Schema(description = "Whether the signature fits all that is certified; if not, believe nothing of it")
        boolean signatureFits,

        @Schema(examples = "王**", description = "Masked") String name,
        CertificateKind kind,
        String title,

        @Schema(type = SchemaType.STRING, examples = "16.00")
        BigDecimal hours,

        LocalDate from,
        LocalDate to,
        @Schema(examples = "511702") String issuer,
        String issuerName,
        LocalDate issuedOn,
        String keyId) {}
