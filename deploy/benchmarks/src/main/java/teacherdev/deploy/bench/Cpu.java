package teacherdev.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import teacherdev.deploy.launcher.LocalSystem;

/** CPU time and memory of the processes of a system, from /proc. */
final class Cpu {

    private static final int TICKS_PER_SECOND = 100;
    private static final String[] JVMS = {
        "gateway", "teacher-service", "training-service", "evaluation-service", "kafka"
    };

    private static final Pattern CONNECTION = Pattern.compile("^postgres: (\\w+_service) ");

    private Cpu() {}

    /** Milliseconds of CPU that each process has used since it started. */
    static Map<String, Long> millis(LocalSystem system) throws IOException {
        Map<String, Long> millis = new LinkedHashMap<>();
        for (String name : JVMS) {
            millis.put(name, millis(system.pid(name)));
        }
        postgres(system.pid(LocalSystem.POSTGRES), millis);
        return millis;
    }

    /** PostgreSQL by the service whose connection it worked for; what it did on its own account stands under its name. */
    private static void postgres(long postmaster, Map<String, Long> millis) throws IOException {
        // Children that have ended are in the parent's own account of its children.
        millis.put(LocalSystem.POSTGRES, millis(postmaster) + endedChildren(postmaster));
        for (ProcessHandle child :
                ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            millis.merge(LocalSystem.POSTGRES + servedBy(child.pid()), millis(child.pid()), Long::sum);
        }
    }

    // A connection is called after its user: "postgres: teacher_service teacher_service 127.0.0.1(41104) idle".
    private static String servedBy(long pid) throws IOException {
        Path name = Path.of("/proc/" + pid + "/cmdline");
        String line = Files.exists(name) ? Files.readString(name) : "";
        Matcher service = CONNECTION.matcher(line);
        return service.find() ? " for " + service.group(1).replace('_', '-') : "";
    }

    /** What each process used between two readings. */
    static Map<String, Long> between(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> used = new LinkedHashMap<>();
        after.forEach((name, millis) -> used.put(name, millis - before.getOrDefault(name, 0L)));
        return used;
    }

    /** Kibibytes of proportional set size of each process; shared buffers are counted once. */
    static Map<String, Long> pssKib(LocalSystem system) throws IOException {
        Map<String, Long> kib = new LinkedHashMap<>();
        for (String name : JVMS) {
            kib.put(name, pss(system.pid(name)));
        }
        long postmaster = system.pid(LocalSystem.POSTGRES);
        long postgres = pss(postmaster);
        for (ProcessHandle backend :
                ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            postgres += pss(backend.pid());
        }
        kib.put(LocalSystem.POSTGRES, postgres);
        return kib;
    }

    private static long millis(long pid) throws IOException {
        return ticks(pid, 11, 12);
    }

    private static long endedChildren(long pid) throws IOException {
        return ticks(pid, 13, 14);
    }

    // Fields are counted after the command's name, which may contain blanks.
    private static long ticks(long pid, int first, int second) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[first]) + Long.parseLong(fields[second])) * 1_000 / TICKS_PER_SECOND;
    }

    private static long pss(long pid) throws IOException {
        Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        if (!Files.exists(rollup)) {
            return 0;
        }
        UnaryOperator<String> digits = line -> line.replaceAll("[^0-9]", "");
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(digits)
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }
}
