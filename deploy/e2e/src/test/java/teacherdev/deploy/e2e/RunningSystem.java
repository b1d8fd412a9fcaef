package teacherdev.deploy.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import teacherdev.deploy.launcher.DataFolder;
import teacherdev.deploy.launcher.LocalSystem;
import teacherdev.deploy.launcher.LocalTokens.Grant;
import teacherdev.deploy.launcher.Sample;
import teacherdev.platform.local.ScratchFolder;

/** One running system for all end-to-end tests: every process as in deploy/up, on a fresh data folder. */
public final class RunningSystem implements BeforeAllCallback {

    static final String GATEWAY = "gateway";
    static final String TEACHER = "teacher-service";
    static final String TRAINING = "training-service";
    static final String EVALUATION = "evaluation-service";
    static final List<String> SERVICES = List.of(TEACHER, TRAINING, EVALUATION);

    private static LocalSystem system;
    private static DataFolder data;
    private static Path root;

    static LocalSystem system() {
        return system;
    }

    static DataFolder data() {
        return data;
    }

    /** Loads the sample county as deploy/up does. */
    static void loadSample() throws IOException, InterruptedException {
        new Sample(root, system, System.out::println).load(data);
    }

    /** The public address. */
    static String gateway() {
        return system.url(GATEWAY);
    }

    /** A token with one role in one scope. */
    static String token(String role, String scope) {
        return system.tokens().mint(role + "@" + scope, Optional.empty(), List.of(new Grant(role, scope)));
    }

    /** A token of a client of its own, so that its rate and its idempotency keys are its own. */
    static String client(String name, Grant... grants) {
        return system.tokens().mint(name + UUID.randomUUID(), Optional.empty(), Arrays.asList(grants));
    }

    /** Records that a service could not take and that nobody has replayed. */
    static long openDeadLetters(String service) throws IOException, SQLException {
        try (Connection database = system.database(service);
                Statement statement = database.createStatement();
                ResultSet count =
                        statement.executeQuery("select count(*) from dead_letter where replayed_at is null")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent("system", _ -> start());
    }

    private static AutoCloseable start() {
        try {
            root = Path.of(System.getProperty("teacherdev.root"));
            ScratchFolder scratch = new ScratchFolder("teacherdev-e2e");
            data = new DataFolder(scratch.path());
            system = new LocalSystem(root, data, 0, System.out::println, name -> System.out.println(name + " died"));
            system.start();
            return () -> {
                system.close();
                scratch.close();
            };
        } catch (Exception failure) {
            if (system != null) {
                closeQuietly();
            }
            throw new IllegalStateException("the system did not start", failure);
        }
    }

    private static void closeQuietly() {
        try {
            system.close();
        } catch (IOException secondary) {
            System.out.println("and it did not stop cleanly: " + secondary.getMessage());
        }
    }
}
