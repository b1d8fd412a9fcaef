package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Starts the system and stays until it is told to stop or a process dies. */
final class Up {

    private static final int LAST_LINES = 20;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Path projectRoot;
    private final DataFolder data;
    private final Options options;
    private final Thread main = Thread.currentThread();
    private volatile String dead;
    private boolean woken;

    Up(Path projectRoot, DataFolder data, Options options) {
        this.projectRoot = projectRoot;
        this.data = data;
        this.options = options;
    }

    void run() throws IOException, StartFailure {
        try (RunLock lock = RunLock.take(data)
                .orElseThrow(() ->
                        new StartFailure("a system is running in " + data.root() + "; stop it with deploy/down"))) {
            assert lock.lock().isValid();
            EarlierRun.stopOrphans(data)
                    .forEach(orphan -> say("stopped " + orphan + ", left over from an earlier run"));
            LocalSystem system = new LocalSystem(projectRoot, data, options.port(), Up::say, this::died);
            StopSignals.onStop(this::wake);
            boolean wellDone = startAndStay(system);
            stopListening();
            reportDeath();
            stop(system);
            if (!wellDone || dead != null) {
                System.exit(1);
            }
        }
        System.exit(0);
    }

    private boolean startAndStay(LocalSystem system) {
        long begun = System.nanoTime();
        try {
            system.start();
            Sample sample = new Sample(projectRoot, system, Up::say);
            if (!options.empty() && !Files.exists(data.sampleMark())) {
                sample.load(data);
            }
            sample.show();
            summary(system, begun);
            new CountDownLatch(1).await();
            return true;
        } catch (InterruptedException stopped) {
            return system.wasReady();
        } catch (StartFailure | IOException | SQLException failure) {
            if (!isWoken()) {
                say("could not start: " + failure.getMessage());
            }
            return false;
        }
    }

    private synchronized void died(String name) {
        if (!woken) {
            dead = name;
        }
        wake();
    }

    // By an interrupt, because the main thread may be waiting for a process that will never be ready.
    private synchronized void wake() {
        if (!woken) {
            woken = true;
            main.interrupt();
        }
    }

    private synchronized boolean isWoken() {
        return woken;
    }

    // An interrupt that comes later would disturb the orderly stop.
    private synchronized void stopListening() {
        woken = true;
        Thread.interrupted();
    }

    private void reportDeath() {
        if (dead != null) {
            say(dead + " died; the last lines of " + data.log(dead) + ":");
            LogTail.of(data.log(dead), LAST_LINES).forEach(line -> System.out.println("    " + line));
        }
    }

    private void summary(LocalSystem system, long begun) {
        String gateway = system.url(Service.GATEWAY);
        say("ready after " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
        say("API      " + gateway + "/api/v1");
        say("document " + gateway + "/openapi, to try it " + gateway + "/docs");
        say("a token  deploy/token hr-system" + (isDefaultData() ? "" : " --data " + data.root()));
        say("logs     " + data.root().resolve("logs"));
        say("Ctrl-C or deploy/down stops everything; the data stays in " + data.root());
    }

    private boolean isDefaultData() {
        return data.root().equals(projectRoot.resolve(".data"));
    }

    private static void stop(LocalSystem system) {
        try {
            system.close();
            say("stopped");
        } catch (IOException failure) {
            say("PostgreSQL did not stop cleanly: " + failure.getMessage());
        }
    }

    private static void say(String line) {
        System.out.println(CLOCK.format(LocalTime.now(ZoneId.systemDefault())) + "  " + line);
    }
}
