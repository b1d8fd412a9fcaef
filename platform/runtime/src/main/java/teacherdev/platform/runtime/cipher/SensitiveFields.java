package teacherdev.platform.runtime.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts, decrypts and indexes sensitive fields with the keys of this deployment. */
@ApplicationScoped
public class SensitiveFields {

    private static final int INDEX_KEY_BYTES = 32;
    private static final String INDEX_ALGORITHM = "HmacSHA256";

    private final Aead aead;
    private final SecretKeySpec indexKey;

    /**
     * @param keyset a Tink AEAD keyset as base64 of its JSON; new values are encrypted with its primary key
     * @param indexKey base64 of 32 random bytes; it must not change, or values cannot be looked up any more
     */
    SensitiveFields(
            @ConfigProperty(name = "teacherdev.encryption.keyset") String keyset,
            @ConfigProperty(name = "teacherdev.encryption.index-key") String indexKey) {
        try {
            AeadConfig.register();
            String json = new String(Base64.getDecoder().decode(keyset), UTF_8);
            this.aead = TinkJsonProtoKeysetFormat.parseKeyset(
                            json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            byte[] key = Base64.getDecoder().decode(indexKey);
            if (key.length != INDEX_KEY_BYTES) {
                throw new IllegalStateException("teacherdev.encryption.index-key must be 32 bytes in base64");
            }
            this.indexKey = new SecretKeySpec(key, INDEX_ALGORITHM);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the encryption keys cannot be used", unusable);
        }
    }

    /** The ciphertext of a field's value, bound to the field's name. */
    public byte[] encrypt(String field, String value) {
        try {
            return aead.encrypt(value.getBytes(UTF_8), field.getBytes(UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a field could not be encrypted", failure);
        }
    }

    public String decrypt(String field, byte[] ciphertext) {
        try {
            return new String(aead.decrypt(ciphertext, field.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a field could not be decrypted", failure);
        }
    }

    /** The ciphertext of a whole content, bound to what it is the content of. */
    public byte[] seal(String owner, byte[] content) {
        try {
            return aead.encrypt(content, owner.getBytes(UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a content could not be encrypted", failure);
        }
    }

    /** What was sealed; empty when this is not what was sealed for this owner, or was changed since. */
    public Optional<byte[]> open(String owner, byte[] ciphertext) {
        try {
            return Optional.of(aead.decrypt(ciphertext, owner.getBytes(UTF_8)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /** The keyed hash under which a value can be looked up. */
    public byte[] blindIndex(String field, String value) {
        try {
            Mac mac = Mac.getInstance(INDEX_ALGORITHM);
            mac.init(indexKey);
            mac.update(field.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a field could not be indexed", failure);
        }
    }
}
