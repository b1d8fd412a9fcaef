package teacherdev.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.signature.EcdsaParameters;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignaturePublicKey;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public key of certificates, as a JWK (RFC 7517, RFC 8037) with what is needed to read a signature beyond it. */
@AccessesPartialKey
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateKey(
        @Schema(description = "As keyId on certificates", examples = "1204736155")
        String kid,

        @Schema(examples = "OKP", description = "OKP or EC") String kty,
        @Schema(examples = "Ed25519") String crv,
        @Schema(description = "Base64url") String x,
        @Schema(description = "Base64url; of EC keys only") String y,

        @Schema(examples = "EdDSA", description = "EdDSA, ES256, ES384 or ES512")
        String alg,

        @Schema(examples = "sig") String use,

        @Schema(description = "Whether it signs what is issued now")
        boolean primary,

        @Schema(
                examples = "0147ce9e9b",
                description =
                        "Hex of the bytes that stand before each of its signatures; take them off before you check")
        String signaturePrefix,

        @Schema(description = "Of EC keys only: DER or IEEE_P1363")
        String signatureEncoding) {

    private static final String USE = "sig";

    static CertificateKey of(KeysetHandle.Entry entry) {
        String kid = Integer.toUnsignedString(entry.getId());
        Key key = entry.getKey();
        return switch (key) {
            case Ed25519PublicKey edwards ->
                new CertificateKey(
                        kid,
                        "OKP",
                        "Ed25519",
                        text(edwards.getPublicKeyBytes().toByteArray()),
                        null,
                        "EdDSA",
                        USE,
                        entry.isPrimary(),
                        prefix(edwards),
                        null);
            case EcdsaPublicKey elliptic -> elliptic(kid, elliptic, entry.isPrimary());
            default -> throw new IllegalStateException("certificates are signed by Ed25519 or ECDSA keys only");
        };
    }

    private static CertificateKey elliptic(String kid, EcdsaPublicKey key, boolean primary) {
        EcdsaParameters parameters = key.getParameters();
        EcdsaParameters.CurveType curve = parameters.getCurveType();
        int bits = curve.toParameterSpec().getCurve().getField().getFieldSize();
        int bytes = (bits + Byte.SIZE - 1) / Byte.SIZE;
        return new CertificateKey(
                kid,
                "EC",
                "P-" + bits,
                text(unsigned(key.getPublicPoint().getAffineX(), bytes)),
                text(unsigned(key.getPublicPoint().getAffineY(), bytes)),
                "ES" + parameters.getHashType().toString().replaceAll("[^0-9]", ""),
                USE,
                primary,
                prefix(key),
                parameters.getSignatureEncoding().toString());
    }

    private static String prefix(SignaturePublicKey key) {
        return HexFormat.of().formatHex(key.getOutputPrefix().toByteArray());
    }

    /** A coordinate in exactly so many bytes. */
    private static byte[] unsigned(BigInteger number, int bytes) {
        byte[] signed = number.toByteArray();
        byte[] padded = new byte[bytes];
        int taken = Math.min(signed.length, bytes);
        byte[] last = Arrays.copyOfRange(signed, signed.length - taken, signed.length);
        for (int i = 0; i < taken; i++) {
            padded[bytes - taken + i] = last[i];
        }
        return padded;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
