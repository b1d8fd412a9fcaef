package teacherdev.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import teacherdev.deploy.launcher.DataFolder;
import teacherdev.deploy.launcher.LocalSystem;
import teacherdev.platform.local.ScratchFolder;

/** A fresh system for the measurements that need one; started when the first of them asks for it. */
final class Running implements AutoCloseable {

    private final Path root;
    private ScratchFolder scratch;
    private LocalSystem system;
    private Subject subject;

    /** Something that is worth the CPU that it uses. */
    interface Work {
        void run() throws Exception;
    }

    Running(Path root) {
        this.root = root;
    }

    LocalSystem system() throws Exception {
        if (system == null) {
            scratch = new ScratchFolder("teacherdev-bench");
            system = new LocalSystem(
                    root, new DataFolder(scratch.path()), 0, _ -> {}, name -> System.err.println(name + " died"));
            long begun = System.nanoTime();
            system.start();
            System.out.printf(Locale.ROOT, "all processes ready after %.1f s%n", (System.nanoTime() - begun) / 1e9);
        }
        return system;
    }

    Subject subject() throws Exception {
        if (subject == null) {
            subject = new Subject(system());
        }
        return subject;
    }

    Pgbench pgbench() throws Exception {
        return new Pgbench(system(), root);
    }

    /** CPU milliseconds of each process for one of so many things that the work does. */
    Map<String, Double> cpuMillisEach(int things, Work work) throws Exception {
        Map<String, Long> before = Cpu.millis(system());
        work.run();
        Map<String, Double> each = new LinkedHashMap<>();
        Cpu.between(before, Cpu.millis(system()))
                .forEach((process, millis) -> each.put(process, (double) millis / things));
        return each;
    }

    @Override
    public void close() throws IOException {
        if (system != null) {
            system.close();
            scratch.close();
        }
    }
}
