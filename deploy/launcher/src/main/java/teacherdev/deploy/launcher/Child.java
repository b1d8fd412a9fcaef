package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One process of the system. */
final class Child {

    private static final int STOP_WAIT_SECONDS = 20;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private volatile boolean stopping;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** Starts a process whose output goes to its log; tells {@code died} when it ends without being asked to. */
    static Child start(
            String name, Path log, List<String> command, Map<String, String> environment, Consumer<Child> died)
            throws IOException {
        List<String> detached = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // In a session of its own, a Ctrl-C at the terminal reaches the launcher alone, which stops in order.
            detached.add(SETSID.toString());
        }
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        Child child = new Child(name, builder.start());
        var _ = child.process.onExit().thenRun(() -> {
            if (!child.stopping) {
                died.accept(child);
            }
        });
        return child;
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the process to stop, and kills it when it does not. */
    void stop() {
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(STOP_WAIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the process as a crash would. */
    void kill() throws InterruptedException {
        stopping = true;
        process.destroyForcibly().waitFor();
    }
}
