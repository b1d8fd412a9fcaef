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

/**
 * Creates things one by one, several chains of them at a time; each has a key of its own, so that a second load changes
 * nothing.
 */
final class SingleLoad {

    private static final int CONNECTIONS = 12;
    private static final int SAY_EVERY = 2_000;
    private static final int REFUSALS_MAX = 50;

    private final Api api;
    private final LocalSystem.Progress progress;

    /** One thing to create. */
    record Creation(String path, JsonNode body, String key) {}

    SingleLoad(Api api, LocalSystem.Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /**
     * Creates all of them; the creations of one chain follow each other. A refusal is told and the rest goes on; when too
     * many are refused, something is wrong with all of them.
     */
    void create(String what, List<List<Creation>> chains) throws IOException, InterruptedException {
        Tally tally = new Tally(what, chains.stream().mapToInt(List::size).sum());
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (List<Creation> chain : chains) {
                running.add(clients.submit(() -> {
                    for (Creation creation : chain) {
                        create(creation, tally);
                    }
                    return null;
                }));
            }
            awaitAll(running, clients);
        }
    }

    private void create(Creation creation, Tally tally) throws IOException, InterruptedException {
        try {
            api.create(creation.path(), creation.body(), creation.key());
            tally.done();
        } catch (IOException refusal) {
            tally.refused(refusal);
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

    /** How far it is. */
    private final class Tally {

        private final String what;
        private final int all;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();

        Tally(String what, int all) {
            this.what = what;
            this.all = all;
        }

        void done() {
            int now = done.incrementAndGet();
            if (now == all || now % SAY_EVERY == 0) {
                progress.say(String.format("%,d of %,d %s", now, all, what));
            }
        }

        void refused(IOException refusal) throws IOException {
            int now = refused.incrementAndGet();
            if (now == 1) {
                progress.say("refused, and left out: " + refusal.getMessage());
            }
            if (now > REFUSALS_MAX) {
                throw new IOException("more than " + REFUSALS_MAX + " of " + what + " were refused", refusal);
            }
        }
    }
}
