package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the sample files through the public API, as an HR system would, and shows what came of them. */
final class Sample {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUMMARY_TRIES_MAX = 50;
    private static final long SUMMARY_WAIT_MILLIS = 100;

    private final Path folder;
    private final LocalSystem system;
    private final LocalSystem.Progress progress;

    Sample(Path projectRoot, LocalSystem system, LocalSystem.Progress progress) {
        this.folder = projectRoot.resolve("deploy/sample");
        this.system = system;
        this.progress = progress;
    }

    /** Loads everything; a load that was interrupted goes on where it stopped, by the same idempotency keys. */
    void load(DataFolder data) throws IOException, InterruptedException {
        Api api = api();
        Map<String, String> teacherIds = new HashMap<>();
        create(api, "/api/v1/regions", "regions.json");
        create(api, "/api/v1/schools", "schools.json");
        for (JsonNode teacher : read("teachers.json")) {
            String externalId = teacher.get("externalId").asText();
            JsonNode created = api.create("/api/v1/teachers", teacher, "sample-" + externalId);
            teacherIds.put(externalId, created.get("id").asText());
        }
        for (JsonNode credit : read("credits.json")) {
            ObjectNode body = credit.deepCopy();
            String teacher = body.remove("teacher").asText();
            api.create(
                    "/api/v1/teachers/" + teacherIds.get(teacher) + "/credits",
                    body,
                    "sample-" + body.get("externalId").asText());
        }
        Files.writeString(data.sampleMark(), JSON.writeValueAsString(teacherIds));
        progress.say("sample loaded: " + teacherIds.size() + " teachers");
    }

    /** Prints a school, a teacher, a credit and a growth record, read back through the gateway. */
    void show() throws IOException, InterruptedException {
        Api api = api();
        Optional<JsonNode> teacher = first(api.get("/api/v1/teachers?limit=1"));
        first(api.get("/api/v1/schools?limit=1")).ifPresent(school -> say("a school", school));
        if (teacher.isEmpty()) {
            progress.say("the system is empty");
            return;
        }
        say("a teacher", teacher.get());
        String path = "/api/v1/teachers/" + teacher.get().get("id").asText();
        first(api.get(path + "/credits?limit=1")).ifPresent(credit -> say("a recorded credit", credit));
        say("her growth record", growthRecord(api, path));
    }

    // evaluation-service learns of a credit by an event, some milliseconds after it was recorded.
    private static JsonNode growthRecord(Api api, String path) throws IOException, InterruptedException {
        JsonNode record = api.get(path + "/growth-record");
        for (int tries = 1;
                tries < SUMMARY_TRIES_MAX && !record.path("complete").asBoolean();
                tries++) {
            Thread.sleep(SUMMARY_WAIT_MILLIS);
            record = api.get(path + "/growth-record");
        }
        return record;
    }

    private Api api() {
        String token = system.tokens()
                .mint("sample-hr-system", Optional.empty(), List.of(new LocalTokens.Grant("hr-system", Options.TOP)));
        return new Api(system.url(Service.GATEWAY), token);
    }

    private void create(Api api, String path, String file) throws IOException, InterruptedException {
        for (JsonNode body : read(file)) {
            api.create(path, body, "sample-" + body.get("code").asText());
        }
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    private static Optional<JsonNode> first(JsonNode list) {
        return Optional.ofNullable(list.get("items").get(0));
    }

    private void say(String what, JsonNode json) {
        progress.say(what + ": " + json);
    }
}
