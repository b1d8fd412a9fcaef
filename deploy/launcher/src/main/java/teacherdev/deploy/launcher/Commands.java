package teacherdev.deploy.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the child JVMs; each names the data folder, so that a later run can tell whose it is. */
final class Commands {

    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path projectRoot;
    private final DataFolder data;

    Commands(Path projectRoot, DataFolder data) {
        this.projectRoot = projectRoot;
        this.data = data;
    }

    List<String> quarkus(String module) {
        List<String> command = jvm("-Xmx160m");
        command.add("-jar");
        command.add(projectRoot
                .resolve(module)
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString());
        return command;
    }

    List<String> kafka(int port, int controllerPort) {
        List<String> command = jvm("-Xmx192m");
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        Path target = projectRoot.resolve("deploy/launcher/target");
        command.add("-cp");
        command.add(target.resolve("lib") + File.separator + "*");
        command.add("teacherdev.platform.local.LocalKafka");
        command.add(data.kafka().toString());
        command.add(Integer.toString(port));
        command.add(Integer.toString(controllerPort));
        return command;
    }

    private List<String> jvm(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(heap);
        command.addAll(SMALL_JVM);
        command.add(EarlierRun.mark(data));
        return command;
    }
}
