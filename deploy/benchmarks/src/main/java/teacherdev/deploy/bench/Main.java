package teacherdev.deploy.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code deploy/bench}: measures what is named, or everything, on a fresh system that it stops at the end. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(Arrays.asList(arguments));
        Path json = value(names, "--json");
        Path drawings = value(names, "--svg");
        Path root = Path.of(System.getProperty("teacherdev.root")).toAbsolutePath();
        try (Running running = new Running(root)) {
            List<Measurements> subjects = List.of(
                    new Rules(),
                    new Feel(root),
                    new Matching(),
                    new Requests(running),
                    new BulkRows(running),
                    new Careers(running),
                    new Growth(running, drawings));
            List<String> known = subjects.stream()
                    .flatMap(subject -> subject.names().stream())
                    .toList();
            if (names.remove("--list")) {
                known.forEach(System.out::println);
                return;
            }
            if (!known.containsAll(names)) {
                System.err.println("unknown name; --list shows them");
                System.exit(1);
            }
            Results results = new Results();
            for (Measurements subject : subjects) {
                for (String name : subject.names()) {
                    if (names.isEmpty() || names.contains(name)) {
                        subject.measure(name, results);
                    }
                }
            }
            if (json != null) {
                results.write(json);
            }
        }
        System.exit(0);
    }

    private static Path value(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        if (at < 0) {
            return null;
        }
        Path value = Path.of(arguments.get(at + 1));
        arguments.subList(at, at + 2).clear();
        return value;
    }
}
