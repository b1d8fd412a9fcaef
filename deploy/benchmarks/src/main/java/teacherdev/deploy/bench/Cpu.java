package teacherdev.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import teacherdev.deploy.launcher.LocalSystem;

/** CPU time and memory of the processes of a system, from /proc. */
final class Cpu {

    private static final int TICKS_PER_SECOND = 100;
    private static final String[] JVMS = {
        "gateway", "teacher-service", "training-service", "evaluation-service", "kafka"
    };

    private Cpu() {}

    /** Milliseconds of CPU that each process has used since it started. */
    static Map<String, Long> millis(LocalSystem system) throws IOException {
        Map<String, Long> millis = new LinkedHashMap<>();
        for (String name : JVMS) {
            millis.put(name, millis(system.pid(name)));
        }
        millis.put(LocalSystem.POSTGRES, family(system.pid(LocalSystem.POSTGRES)));
        return millis;
    }

    /** What each process used between two readings. */
    static Map<String, Long> between(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> used = new LinkedHashMap<>();
        after.forEach((name, millis) -> used.put(name, millis - before.get(name)));
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

    // Children that have ended are in the parent's own account of its children.
    private static long family(long pid) throws IOException {
        long millis = millis(pid) + endedChildren(pid);
        for (ProcessHandle child :
                ProcessHandle.of(pid).orElseThrow().children().toList()) {
            millis += millis(child.pid());
        }
        return millis;
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
