package teacherdev.deploy.launcher;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Keys and passwords of one local system, made at its first start and readable by its owner only. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RSA_BITS = 2048;
    private static final int INDEX_KEY_BYTES = 32;

    private final Path directory;

    Secrets(DataFolder data) {
        this.directory = data.secrets();
    }

    /** A password by its name, for example that of a database role. */
    String password(String name) throws IOException {
        return kept(name + ".password", () -> {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            return HexFormat.of().formatHex(random);
        });
    }

    /** Base64 of the keyset with which sensitive fields are encrypted. */
    String encryptionKeyset() throws IOException {
        return kept("encryption.keyset", () -> {
            AeadConfig.register();
            return keyset(PredefinedAeadParameters.AES256_GCM);
        });
    }

    /** Base64 of the keyset with which certificates are signed. */
    String certificateKeyset() throws IOException {
        return kept("certificate.keyset", () -> {
            SignatureConfig.register();
            return keyset(PredefinedSignatureParameters.ED25519);
        });
    }

    private static String keyset(Parameters parameters) throws GeneralSecurityException {
        KeysetHandle keyset = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Base64 of the key under which sensitive fields are looked up. */
    String indexKey() throws IOException {
        return kept("encryption.index-key", () -> {
            byte[] random = new byte[INDEX_KEY_BYTES];
            RANDOM.nextBytes(random);
            return Base64.getEncoder().encodeToString(random);
        });
    }

    /** The key pair that signs local tokens. */
    KeyPair tokenKeys() throws IOException {
        String pkcs8 = kept("token.key", () -> {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        });
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (GeneralSecurityException unusable) {
            throw new IOException(directory.resolve("token.key") + " is not a usable key", unusable);
        }
    }

    private interface Making {
        String make() throws GeneralSecurityException;
    }

    private String kept(String name, Making making) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            try {
                Path fresh = Files.createTempFile(
                        directory,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, making.make());
                Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return Files.readString(file).trim();
    }
}
