package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a local system keeps everything: data, logs, secrets, and the file that says what is running. */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /** The log of a process. */
    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    Path runFile() {
        return root.resolve("run.json");
    }

    /** The files of the sample that was loaded. */
    public Path sample() {
        return root.resolve("sample");
    }

    /** Present once the sample has been loaded. */
    Path sampleMark() {
        return root.resolve("sample-loaded");
    }

    void create() throws IOException {
        Files.createDirectories(root.resolve("logs"));
        Files.createDirectories(secrets());
    }
}
