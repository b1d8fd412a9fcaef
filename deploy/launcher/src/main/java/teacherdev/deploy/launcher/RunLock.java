package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the launcher of a data folder for as long as it lives. The kernel releases it however the launcher ends, so
 * unlike a pid in a file it is never stale.
 */
record RunLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /** Takes the lock; empty when another launcher holds it. */
    static Optional<RunLock> take(DataFolder data) throws IOException {
        data.create();
        FileChannel channel =
                FileChannel.open(data.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(channel, lock));
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
