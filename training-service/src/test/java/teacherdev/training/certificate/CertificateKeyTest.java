package teacherdev.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.RepeatedTest;

class CertificateKeyTest {

    // Many keys, because a coordinate begins with a zero byte now and then.
    @RepeatedTest(40)
    void shouldPublishAnEllipticKeyWithWhichTheJdkChecksASignature() throws GeneralSecurityException {
        byte[] statement = "teacherdev-certificate-1".getBytes(StandardCharsets.UTF_8);
        Sealing sealing = new Sealing(ellipticKeyset());
        CertificateKey key = sealing.publicKeys().keys().getFirst();
        byte[] whole = sealing.sign(statement);
        byte[] prefix = HexFormat.of().parseHex(key.signaturePrefix());

        Signature check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(publicKey(key));
        check.update(statement);

        assertThat(key.kid()).isEqualTo(sealing.keyId());
        assertThat(key.alg()).isEqualTo("ES256");
        assertThat(key.signatureEncoding()).isEqualTo("DER");
        assertThat(Base64.getUrlDecoder().decode(key.x())).hasSize(32);
        assertThat(Base64.getUrlDecoder().decode(key.y())).hasSize(32);
        assertThat(check.verify(Arrays.copyOfRange(whole, prefix.length, whole.length)))
                .isTrue();
    }

    private static PublicKey publicKey(CertificateKey key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(key.x()), coordinate(key.y()));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    private static String ellipticKeyset() throws GeneralSecurityException {
        SignatureConfig.register();
        KeysetHandle keyset =
                KeysetHandle.generateNew(PredefinedSignatureParameters.ECDSA_P256, RegistryConfiguration.get());
        return Base64.getEncoder()
                .encodeToString(TinkJsonProtoKeysetFormat.serializeKeyset(
                                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
