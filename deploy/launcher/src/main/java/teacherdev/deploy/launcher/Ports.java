package teacherdev.deploy.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether a port is free, and who has it if it is not. */
final class Ports {

    private static final List<Path> LISTENERS = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTEN = "0A";

    private Ports() {}

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** The process that listens on a port, as "pid 123 (command)"; empty when this machine does not tell. */
    static Optional<String> owner(int port) {
        return inode(port).flatMap(Ports::processWithSocket);
    }

    private static Optional<String> inode(int port) {
        String hexPort = String.format(":%04X", port);
        for (Path table : LISTENERS) {
            try (Stream<String> lines = Files.lines(table)) {
                Optional<String> inode = lines.map(line -> line.trim().split("\\s+"))
                        .filter(columns ->
                                columns.length > 9 && columns[1].endsWith(hexPort) && columns[3].equals(LISTEN))
                        .map(columns -> columns[9])
                        .findFirst();
                if (inode.isPresent()) {
                    return inode;
                }
            } catch (IOException notLinux) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> processWithSocket(String inode) {
        String socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst()
                .map(process ->
                        "pid " + process.pid() + " (" + process.info().command().orElse("unknown command") + ")");
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> {
                try {
                    return Files.readSymbolicLink(descriptor).toString().equals(socket);
                } catch (IOException gone) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }
}
