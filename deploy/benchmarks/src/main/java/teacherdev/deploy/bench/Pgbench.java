package teacherdev.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import teacherdev.deploy.launcher.LocalSystem;

/** The physical limit: pgbench running a service's statements on the same server, without any service. */
final class Pgbench {

    private static final Path PROGRAM = Path.of("/usr/bin/pgbench");

    private final LocalSystem system;
    private final Path scripts;

    Pgbench(LocalSystem system, Path projectRoot) {
        this.system = system;
        this.scripts = projectRoot.resolve("deploy/benchmarks/pgbench");
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** CPU milliseconds of PostgreSQL per transaction. */
    double cpuMillis(String service, String script, int transactions, Map<String, String> variables)
            throws IOException, InterruptedException {
        LocalSystem.Jdbc access = system.jdbc(service);
        URI address = URI.create(access.url().substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "4",
                "-j",
                "1",
                "-t",
                Integer.toString(transactions / 4),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(address.getPort()),
                "-U",
                access.user(),
                "-f",
                scripts.resolve(script).toString()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add(address.getPath().substring(1));
        long before = Cpu.millis(system).get(LocalSystem.POSTGRES);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", access.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + output);
        }
        return (double) (Cpu.millis(system).get(LocalSystem.POSTGRES) - before) / transactions;
    }
}
