package teacherdev.deploy.launcher;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and stops what an earlier run left behind. A process is ours when its command line names our data folder. */
final class EarlierRun {

    private static final int STOP_WAIT_SECONDS = 25;

    private EarlierRun() {}

    /** The launcher that is running this data folder now. */
    static Optional<ProcessHandle> launcher(DataFolder data) {
        return RunFile.read(data)
                .flatMap(run -> ProcessHandle.of(run.launcher()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> names(process, "teacherdev.deploy.launcher"));
    }

    /** Stops processes without a launcher, as a killed launcher leaves them. */
    static List<String> stopOrphans(DataFolder data) {
        return RunFile.read(data).stream()
                .flatMap(run -> run.processes().entrySet().stream())
                .filter(entry -> ProcessHandle.of(entry.getValue())
                        .filter(process -> names(process, data.root().toString()))
                        .map(EarlierRun::stop)
                        .isPresent())
                .map(entry -> entry.getKey() + " (pid " + entry.getValue() + ")")
                .toList();
    }

    /** Asks a process to stop, waits, and kills it when it does not. */
    static boolean stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static boolean names(ProcessHandle process, String text) {
        return process.info().commandLine().filter(line -> line.contains(text)).isPresent();
    }
}
