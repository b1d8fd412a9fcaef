package teacherdev.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void shouldNameTheProcessThatHoldsAPort() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells");
        // Given
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            var owner = Ports.owner(socket.getLocalPort());

            // Then
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
            assertThat(owner)
                    .hasValueSatisfying(text -> assertThat(text)
                            .startsWith("pid " + ProcessHandle.current().pid())
                            .contains("java"));
        }
    }

    @Test
    void shouldSeeThatAPortIsFreeAgain() throws Exception {
        // Given
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        // When / Then
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.owner(port)).isEmpty();
    }
}
