package teacherdev.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The files of one database cluster: its creation, and who holds it. */
record PostgresCluster(Path directory) {
    static final String SUPERUSER = "postgres";

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    /** Creates the cluster in a folder beside its final one, so that an interrupted initdb never looks finished. */
    void createIfMissing(PostgresCommand command, String superuserPassword) throws IOException {
        if (exists()) {
            return;
        }
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        PostgresBinaries.deleteTree(partial);
        Files.createDirectories(partial.getParent());
        Path passwordFile = Files.createTempFile(
                partial.getParent(),
                "superuser",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, superuserPassword);
            command.run(
                            "initdb",
                            List.of(
                                    "--pgdata=" + partial,
                                    "--username=" + SUPERUSER,
                                    "--pwfile=" + passwordFile,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale=" + libcLocale(),
                                    "--no-instructions"))
                    .orFail("initdb");
        } finally {
            Files.delete(passwordFile);
        }
        // An empty target is replaced; one with foreign files makes the move fail, and rightly so.
        Files.deleteIfExists(directory);
        Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The live postmaster of this cluster. A pid file whose process is gone, or whose number now belongs to another
     * program, is removed: PostgreSQL itself would refuse to start in the second case.
     */
    Optional<ProcessHandle> postmaster() throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> holder = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Math.abs(Long.parseLong(lines.getFirst().strip())));
        holder = holder.filter(ProcessHandle::isAlive).filter(PostgresCluster::isPostgres);
        if (holder.isEmpty()) {
            Files.deleteIfExists(pidFile);
        }
        return holder;
    }

    /** {@code C.UTF-8} lets pg_trgm see Chinese characters as letters; macOS has no such locale. */
    static String libcLocale() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).stream()
                .anyMatch(name -> name.toString().equals("postgres"));
    }
}
