package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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
        Optional<RunLock> taken = tryLock(channel).map(lock -> new RunLock(channel, lock));
        if (taken.isEmpty()) {
            channel.close();
        }
        return taken;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
