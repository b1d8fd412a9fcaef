package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import teacherdev.deploy.county.CountyFiles;
import teacherdev.deploy.county.SampleCounty;

/** {@code up}, {@code down}, {@code token} and {@code sample}; the scripts in deploy/ call it. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path projectRoot = Path.of(System.getProperty("teacherdev.root", "."))
                .toAbsolutePath()
                .normalize();
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            Options options = Options.parse(projectRoot.resolve(".data"), rest);
            DataFolder data = new DataFolder(options.data());
            switch (arguments[0]) {
                case "up" -> new Up(projectRoot, data, options).run();
                case "down" -> down(data);
                case "token" -> token(data, options);
                case "sample" -> sample(projectRoot, options);
                default -> throw new IllegalArgumentException("unknown command " + arguments[0]);
            }
        } catch (IllegalArgumentException | StartFailure wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private static void down(DataFolder data) throws IOException {
        if (!Files.exists(data.root())) {
            System.out.println("nothing is running in " + data.root());
            return;
        }
        Optional<ProcessHandle> launcher = EarlierRun.launcher(data);
        if (launcher.isPresent()) {
            System.out.println("stopping the system of " + data.root());
            EarlierRun.stop(launcher.get());
        }
        List<String> orphans = EarlierRun.stopOrphans(data);
        orphans.forEach(orphan -> System.out.println("stopped " + orphan + ", left over from an earlier run"));
        RunFile.delete(data);
        if (launcher.isEmpty() && orphans.isEmpty()) {
            System.out.println("nothing is running in " + data.root());
        }
    }

    private static void sample(Path projectRoot, Options options) throws IOException {
        Path folder = Path.of(options.role()
                .orElseThrow(() -> new IllegalArgumentException("name a folder for the files, see --help")));
        SampleCounty county = SampleCounty.generate(projectRoot.resolve("deploy/sample"), options.seed());
        CountyFiles.write(county, folder);
        System.out.printf(
                "%,d teachers and %,d training activities of the seed %d are in %s%n",
                county.teachers().size(), county.activities().size(), options.seed(), folder);
    }

    private static void token(DataFolder data, Options options) throws IOException, StartFailure {
        if (!Files.exists(data.secrets())) {
            throw new StartFailure("there is no system in " + data.root() + "; start one with deploy/up");
        }
        if (options.allGrants().isEmpty()) {
            throw new IllegalArgumentException(
                    "name a role, for example: deploy/token school-clerk --scope 5117020001");
        }
        String subject = options.role().orElse("user") + "@" + options.scope().orElse(Options.TOP);
        System.out.println(new LocalTokens(data).mint(subject, options.teacher(), options.allGrants()));
    }
}
