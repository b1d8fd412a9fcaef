package teacherdev.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expression language against KIE FEEL over 50,000 random expressions. It is the test of the module, with more
 * expressions: KIE is a dependency of tests only, so Maven runs it, by the command in {@code teacherdev.maven}.
 */
final class Feel implements Measurements {

    private static final int EXPRESSIONS = 50_000;
    private static final Pattern DIFFERENCES = Pattern.compile("differences from FEEL in (\\d+) expressions: \\{(.*)}");

    private final Path root;

    Feel(Path root) {
        this.root = root;
    }

    @Override
    public List<String> names() {
        return List.of("rules-feel");
    }

    @Override
    public void measure(String name, Results results) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        System.getProperty("teacherdev.maven"),
                        "-B",
                        "-q",
                        "-pl",
                        "platform/rules",
                        "-am",
                        "-Dspotless.check.skip=true",
                        "-Dtest=FeelDifferentialTest",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dfeel.expressions=" + EXPRESSIONS,
                        "test")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher differences = DIFFERENCES.matcher(output);
        if (process.waitFor() != 0 || !differences.find() || Integer.parseInt(differences.group(1)) != EXPRESSIONS) {
            throw new IOException("the comparison with FEEL failed: " + output);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-20s %d expressions, none differs without a reason; %s; %.0f s with the build%n",
                name,
                EXPRESSIONS,
                differences.group(2),
                seconds);
        results.put(name, differences.group(2));
    }
}
