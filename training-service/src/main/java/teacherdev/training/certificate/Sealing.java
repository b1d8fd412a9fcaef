package teacherdev.training.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.SignatureConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs what certificates state, and checks it, with the keys of this deployment. */
@ApplicationScoped
class Sealing {

    /** 96 bits: nobody hits one by trying, least of all at the rate at which the public may ask. */
    private static final int CODE_BYTES = 12;

    private final PublicKeySign signing;
    private final PublicKeyVerify verifying;
    private final String keyId;
    private final CertificateKeySet publicKeys;

    /**
     * @param keyset a Tink signature keyset (Ed25519 or ECDSA) as base64 of its JSON; its primary key signs, all of its keys
     *     verify: to rotate, add a key and make it the primary one, and keep the old ones
     */
    Sealing(@ConfigProperty(name = "teacherdev.certificate.keyset") String keyset) {
        try {
            SignatureConfig.register();
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    new String(Base64.getDecoder().decode(keyset), UTF_8),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get());
            this.signing = keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
            this.verifying =
                    keys.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
            this.keyId = Integer.toUnsignedString(keys.getPrimary().getId());
            this.publicKeys = publicKeys(keys.getPublicKeysetHandle());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keys of certificates cannot be used", unusable);
        }
    }

    /** The id of the key that signs. */
    String keyId() {
        return keyId;
    }

    /** What anybody needs to check signatures without this system. */
    CertificateKeySet publicKeys() {
        return publicKeys;
    }

    private static CertificateKeySet publicKeys(KeysetHandle keys) {
        return new CertificateKeySet(IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .filter(entry -> entry.getStatus() == KeyStatus.ENABLED)
                .map(CertificateKey::of)
                .toList());
    }

    byte[] sign(byte[] statement) {
        try {
            return signing.sign(statement);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a certificate could not be signed", failure);
        }
    }

    boolean fits(byte[] signature, byte[] statement) {
        try {
            verifying.verify(signature, statement);
            return true;
        } catch (GeneralSecurityException doesNotFit) {
            return false;
        }
    }

    /** The short code by which people check a certificate: it is made of the signature, so only its holder has it. */
    static String code(byte[] signature) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, CODE_BYTES));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
