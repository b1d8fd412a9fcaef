package teacherdev.deploy.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import teacherdev.platform.local.LocalPostgres;

/**
 * Finds and stops what an earlier run left behind. A process is ours when one of its arguments names our data folder;
 * a pid alone proves nothing, because numbers are used again.
 */
final class EarlierRun {

    private static final int STOP_WAIT_SECONDS = 60;
    private static final String KAFKA_MAIN = "teacherdev.platform.local.LocalKafka";

    private EarlierRun() {}

    /** The argument by which a child JVM is recognised. */
    static String mark(DataFolder data) {
        return "-Dteacherdev.data=" + data.root();
    }

    /** The launcher that wrote the run file, if it still runs. */
    static Optional<ProcessHandle> launcher(DataFolder data) {
        return RunFile.read(data)
                .flatMap(run -> ProcessHandle.of(run.launcher()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> arguments(process).contains(Main.class.getName()));
    }

    /** Stops processes without a launcher, as a killed launcher leaves them: PostgreSQL last, because all others use it. */
    static List<String> stopOrphans(DataFolder data) throws IOException {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> arguments(process).contains(mark(data)))
                .toList();
        List<ProcessHandle> brokers =
                orphans.stream().filter(EarlierRun::isKafka).toList();
        List<ProcessHandle> services =
                orphans.stream().filter(process -> !isKafka(process)).toList();
        List<String> stopped = new ArrayList<>();
        for (List<ProcessHandle> group : List.of(services, brokers)) {
            List<String> names = group.stream().map(EarlierRun::name).toList();
            // All are asked before any is waited for.
            group.forEach(ProcessHandle::destroy);
            group.forEach(EarlierRun::stop);
            stopped.addAll(names);
        }
        if (LocalPostgres.stopLeftOver(data.postgres())) {
            stopped.add("PostgreSQL");
        }
        return stopped;
    }

    /** Asks a process to stop, waits, and kills it when it does not. */
    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isKafka(ProcessHandle process) {
        return arguments(process).contains(KAFKA_MAIN);
    }

    private static String name(ProcessHandle process) {
        String what = isKafka(process)
                ? LocalSystem.KAFKA
                : arguments(process).stream()
                        .filter(argument -> argument.endsWith("quarkus-run.jar"))
                        .map(jar -> jar.replaceAll(".*/([^/]+)/target/.*", "$1"))
                        .findFirst()
                        .orElse("a process");
        return what + " (pid " + process.pid() + ")";
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }
}
