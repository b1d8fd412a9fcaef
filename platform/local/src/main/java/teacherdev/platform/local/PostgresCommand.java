package teacherdev.platform.local;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one of the PostgreSQL programs to its end.
 *
 * <p>PostgreSQL refuses to run as root. Inside a user namespace of its own the same process has no privileged uid, so
 * root gets the server without a second account and without changing the owner of any file.
 */
record PostgresCommand(Path binaries) {
    /** Shell text that must not be interpreted: one single-quoted word. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    Outcome run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (new UnixSystem().getUid() == 0) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return run(command);
    }

    static Outcome run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Messages are matched in English, and a locale that the machine lacks would make initdb fail.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("Does not end: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command, e);
        }
        return new Outcome(process.exitValue(), output);
    }

    record Outcome(int status, String output) {
        void orFail(String what) throws IOException {
            if (status != 0) {
                throw new IOException(what + " failed with status " + status + ":\n" + output.strip());
            }
        }
    }
}
