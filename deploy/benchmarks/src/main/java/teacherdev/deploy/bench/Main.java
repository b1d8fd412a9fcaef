package teacherdev.deploy.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code deploy/bench}: measures what is named, or everything, on a fresh system that it stops at the end. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(Arrays.asList(arguments));
        Path json = value(names, "--json").map(Path::of).orElse(null);
        Path drawings = value(names, "--svg").map(Path::of).orElse(null);
        List<Long> sizes = sizes(value(names, "--sizes").orElse("40000,400000,4000000"));
        Path root = Path.of(System.getProperty("teacherdev.root")).toAbsolutePath();
        try (Running running = new Running(root)) {
            Careers careers = new Careers(running);
            List<Measurements> subjects = List.of(
                    new Rules(),
                    new Feel(root),
                    new Matching(),
                    new Requests(running),
                    new BulkRows(running),
                    careers,
                    new Assessments(running),
                    new ProvincePool(),
                    new Growth(running, drawings, sizes),
                    new TeacherGrowth(running, careers));
            List<String> known = subjects.stream()
                    .flatMap(subject -> subject.names().stream())
                    .toList();
            if (names.remove("--list")) {
                known.forEach(System.out::println);
                return;
            }
            if (!known.containsAll(names)) {
                refuse("unknown name; --list shows them");
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

    private static Optional<String> value(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == arguments.size()) {
            refuse(option + " needs a value");
        }
        String value = arguments.get(at + 1);
        arguments.subList(at, at + 2).clear();
        return Optional.of(value);
    }

    /** Whole counties, and no size below the one before: a ledger only grows. */
    private static List<Long> sizes(String list) {
        List<Long> sizes = new ArrayList<>();
        for (String size : list.split(",", -1)) {
            boolean number = size.matches("[1-9][0-9]{0,9}");
            if (!number
                    || Long.parseLong(size) % LedgerSize.COUNTY != 0
                    || (!sizes.isEmpty() && Long.parseLong(size) <= sizes.getLast())) {
                refuse("--sizes takes rising numbers of entries, each a multiple of " + LedgerSize.COUNTY);
            }
            sizes.add(Long.parseLong(size));
        }
        return sizes;
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(1);
    }
}
