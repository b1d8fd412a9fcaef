package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;

/** Starts the system and stays until it is told to stop or a process dies. */
final class Up {

    private static final int LAST_LINES = 20;

    private final Path projectRoot;
    private final DataFolder data;
    private final Options options;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String dead;

    Up(Path projectRoot, DataFolder data, Options options) {
        this.projectRoot = projectRoot;
        this.data = data;
        this.options = options;
    }

    void run() throws IOException, SQLException, StartFailure, InterruptedException {
        if (EarlierRun.launcher(data).isPresent()) {
            throw new StartFailure("a system is running in " + data.root() + "; stop it with deploy/down");
        }
        data.create();
        EarlierRun.stopOrphans(data).forEach(orphan -> say("stopped " + orphan + ", left over from an earlier run"));
        long begun = System.nanoTime();
        LocalSystem system = new LocalSystem(projectRoot, data, options.port(), Up::say, this::died);
        StopSignals.onStop(end::countDown);
        try {
            system.start();
            Sample sample = new Sample(projectRoot, system, Up::say);
            if (!options.empty() && !Files.exists(data.sampleMark())) {
                sample.load(data);
            }
            sample.show();
            summary(system, begun);
            end.await();
        } catch (StartFailure | IOException | SQLException failure) {
            if (dead == null) {
                say("could not start: " + failure.getMessage());
            }
        }
        reportDeath(system);
        stop(system);
        System.exit(dead == null && system.wasReady() ? 0 : 1);
    }

    private void died(String name) {
        dead = name;
        end.countDown();
    }

    private void reportDeath(LocalSystem system) {
        if (dead != null) {
            say(dead + " died; the last lines of " + data.log(dead) + ":");
            system.lastLines(dead, LAST_LINES).forEach(line -> System.out.println("    " + line));
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
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + line);
    }
}
