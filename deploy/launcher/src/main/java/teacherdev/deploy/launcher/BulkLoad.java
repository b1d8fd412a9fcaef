package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Hands rows over in parts, says how far it is, and asks again for rows that only came too early. */
final class BulkLoad {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PART_ROWS = 1_000;
    private static final int TRIES_MAX = 60;
    private static final long PAUSE_MILLIS = 500;

    /** An event that another service waits for is still on its way. */
    private static final Set<String> TOO_EARLY = Set.of("TEACHER_NOT_YET_REPLICATED", "NOT_FOUND");

    private final Api api;
    private final LocalSystem.Progress progress;

    BulkLoad(Api api, LocalSystem.Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** Hands over all of them. */
    <T> void put(String what, String path, List<T> items, Function<T, ObjectNode> row)
            throws IOException, InterruptedException {
        for (int from = 0; from < items.size(); from += PART_ROWS) {
            int to = Math.min(from + PART_ROWS, items.size());
            ArrayNode rows = JSON.createArrayNode();
            items.subList(from, to).forEach(item -> rows.add(row.apply(item)));
            part(path, rows);
            if (to == items.size() || to % (5 * PART_ROWS) == 0) {
                progress.say(String.format("%,d of %,d %s", to, items.size(), what));
            }
        }
    }

    private void part(String path, ArrayNode rows) throws IOException, InterruptedException {
        ArrayNode left = rows;
        for (int tries = 1; !left.isEmpty(); tries++) {
            List<JsonNode> failed = new ArrayList<>();
            for (JsonNode result : api.put(path, left).get("results")) {
                if (result.path("status").asText().equals("FAILED")) {
                    failed.add(result);
                }
            }
            left = again(path, left, failed, tries);
        }
    }

    private static ArrayNode again(String path, ArrayNode rows, List<JsonNode> failed, int tries)
            throws IOException, InterruptedException {
        ArrayNode again = JSON.createArrayNode();
        for (JsonNode result : failed) {
            JsonNode error = result.path("errors").path(0);
            if (!TOO_EARLY.contains(error.path("code").asText()) || tries == TRIES_MAX) {
                throw new IOException("PUT " + path + " refused a row: " + result);
            }
            again.add(rows.get(result.get("row").asInt() - 1));
        }
        if (!again.isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return again;
    }
}
