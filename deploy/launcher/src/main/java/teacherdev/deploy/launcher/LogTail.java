package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, read from its end: a log may be long. */
final class LogTail {

    private static final int BYTES_MAX = 32 * 1024;

    private LogTail() {}

    static List<String> of(Path log, int linesMax) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - BYTES_MAX));
            ByteBuffer end = ByteBuffer.allocate(BYTES_MAX);
            while (channel.read(end) > 0) {
                // One read may return less than there is.
            }
            List<String> lines =
                    StandardCharsets.UTF_8.decode(end.flip()).toString().lines().toList();
            return lines.subList(Math.max(0, lines.size() - linesMax), lines.size());
        } catch (IOException unreadable) {
            return List.of("(the log " + log + " cannot be read)");
        }
    }
}
