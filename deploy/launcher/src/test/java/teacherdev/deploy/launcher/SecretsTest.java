package teacherdev.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final byte[] CONTEXT = "teacher".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void shouldKeepEverySecretForTheOwnerOnlyAndForTheNextStart() throws Exception {
        // Given
        DataFolder data = new DataFolder(folder);
        data.create();
        Secrets first = new Secrets(data);

        // When
        String password = first.password("postgres");
        String keyset = first.encryptionKeyset();
        String indexKey = first.indexKey();
        var tokenKeys = first.tokenKeys();

        // Then
        Secrets second = new Secrets(data);
        assertThat(second.password("postgres")).isEqualTo(password);
        assertThat(second.encryptionKeyset()).isEqualTo(keyset);
        assertThat(second.indexKey()).isEqualTo(indexKey);
        assertThat(second.tokenKeys().getPublic()).isEqualTo(tokenKeys.getPublic());
        try (var files = Files.list(data.secrets())) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void shouldMakeAKeysetThatEncrypts() throws Exception {
        // Given
        DataFolder data = new DataFolder(folder);
        data.create();
        byte[] json = Base64.getDecoder().decode(new Secrets(data).encryptionKeyset());

        // When
        Aead aead = TinkJsonProtoKeysetFormat.parseKeyset(
                        new String(json, StandardCharsets.UTF_8),
                        RegistryConfiguration.get(),
                        InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);

        // Then
        byte[] sealed = aead.encrypt("110105".getBytes(StandardCharsets.UTF_8), CONTEXT);
        assertThat(new String(aead.decrypt(sealed, CONTEXT), StandardCharsets.UTF_8))
                .isEqualTo("110105");
    }
}
