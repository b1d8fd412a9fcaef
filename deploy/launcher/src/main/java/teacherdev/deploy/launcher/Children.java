package teacherdev.deploy.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The child JVMs of a local system by their names. */
final class Children {

    private final DataFolder data;
    private final Consumer<String> died;
    private final Map<String, Child> byName = new ConcurrentHashMap<>();

    Children(DataFolder data, Consumer<String> died) {
        this.data = data;
        this.died = died;
    }

    void start(String name, List<String> command, Map<String, String> environment) throws IOException {
        byName.put(name, Child.start(name, data.log(name), command, environment, child -> died.accept(child.name())));
    }

    Child get(String name) {
        Child child = byName.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no process is called " + name + "; there are " + byName.keySet());
        }
        return child;
    }

    boolean isRunning(String name) {
        Child child = byName.get(name);
        return child != null && child.isAlive();
    }

    void addTo(Map<String, Long> pids) {
        byName.forEach((name, child) -> pids.put(name, child.pid()));
    }

    /** Stops everything in order: first who takes requests, last who keeps data. */
    void stopAll(LocalSystem.Progress progress) {
        stop(Service.GATEWAY, progress);
        byName.keySet().stream()
                .filter(name -> !name.equals(LocalSystem.KAFKA))
                .sorted()
                .forEach(name -> stop(name, progress));
        stop(LocalSystem.KAFKA, progress);
    }

    private void stop(String name, LocalSystem.Progress progress) {
        if (isRunning(name)) {
            progress.say("stopping " + name);
            get(name).stop();
        }
    }
}
