package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates things one by one over several connections; each has a key of its own, so that a second load changes nothing. */
final class SingleLoad {

    private static final int CONNECTIONS = 12;
    private static final int SAY_EVERY = 2_000;

    private final Api api;
    private final LocalSystem.Progress progress;

    /** One thing to create. */
    record Creation(String path, JsonNode body, String key) {}

    SingleLoad(Api api, LocalSystem.Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    void create(String what, List<Creation> creations) throws IOException, InterruptedException {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (Creation creation : creations) {
                running.add(clients.submit(() -> {
                    api.create(creation.path(), creation.body(), creation.key());
                    int now = done.incrementAndGet();
                    if (now == creations.size() || now % SAY_EVERY == 0) {
                        progress.say(String.format("%,d of %,d %s", now, creations.size(), what));
                    }
                    return null;
                }));
            }
            awaitAll(running, clients);
        }
    }

    private static void awaitAll(List<Future<?>> running, ExecutorService clients)
            throws IOException, InterruptedException {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            clients.shutdownNow();
            throw new IOException(failure.getCause().getMessage(), failure.getCause());
        } catch (InterruptedException stopped) {
            clients.shutdownNow();
            throw stopped;
        }
    }
}
