package teacherdev.platform.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** New keysets for one test run. */
final class TestKeyset {

    private TestKeyset() {}

    /** A keyset that encrypts. */
    static String base64() {
        return made(PredefinedAeadParameters.AES256_GCM);
    }

    /** A keyset that signs (Ed25519). */
    static String signing() {
        return made(PredefinedSignatureParameters.ED25519);
    }

    private static String made(Parameters parameters) {
        try {
            AeadConfig.register();
            SignatureConfig.register();
            KeysetHandle keyset = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
