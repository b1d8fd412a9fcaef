package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import teacherdev.deploy.county.CountyFiles;
import teacherdev.deploy.county.Region;
import teacherdev.deploy.county.SampleCounty;
import teacherdev.deploy.county.School;
import teacherdev.deploy.launcher.SingleLoad.Creation;

/**
 * Makes the sample county and loads it through the public API, as an HR system and a training centre would. A load that
 * was interrupted begins again: what is there already is left as it is.
 */
public final class Sample {

    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2025;

    private final Path folder;
    private final LocalSystem system;
    private final LocalSystem.Progress progress;

    private interface Part {
        void load() throws IOException, InterruptedException;
    }

    public Sample(Path projectRoot, LocalSystem system, LocalSystem.Progress progress) {
        this.folder = projectRoot.resolve("deploy/sample");
        this.system = system;
        this.progress = progress;
    }

    /** Loads everything and leaves its files in the data folder. */
    public void load(DataFolder data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        SampleCounty county = SampleCounty.generate(folder, SampleCounty.SEED);
        CountyFiles.write(county, data.sample());
        progress.say("loading the sample county through the API; its files, roster.xlsx among them, are in "
                + data.sample());
        Api api = api();
        loadOrganisation(new SingleLoad(api, progress), county);
        BulkLoad bulk = new BulkLoad(api, progress);
        bulk.put("teachers", "/api/v1/teachers", county.teachers(), SampleRows::teacher);
        bulk.put("training activities", "/api/v1/credits", county.activities(), SampleRows::credit);
        beside("what else is known of the schools", () -> {
            bulk.put("schools in full", "/api/v1/schools", county.schools(), SampleRows::schoolInFull);
            bulk.put("yearly figures of schools", "/api/v1/schools/figures", figures(county), row -> row);
        });
        beside("what else is known of the teachers", () -> {
            bulk.put("degrees", "/api/v1/degrees", SampleParts.degrees(county.teachers()), row -> row);
            bulk.put("titles", "/api/v1/titles", SampleParts.titles(county.teachers()), row -> row);
            bulk.put("honours", "/api/v1/honours", SampleParts.honours(county.teachers()), row -> row);
        });
        Files.writeString(data.sampleMark(), "seed " + SampleCounty.SEED + "\n");
        progress.say("sample loaded in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
    }

    /** Prints what a newcomer may look at first, read back through the gateway. */
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
        say("her growth record", new GrowthRecord(api).whenComplete(path));
        String figures = "/api/v1/statistics/training?region=" + SampleCounty.COUNTY + "&year=" + LAST_YEAR;
        beside(
                "the county's training in " + LAST_YEAR,
                () -> say(
                        "the county's training in " + LAST_YEAR,
                        api.get(figures).path("total")));
    }

    private static List<ObjectNode> figures(SampleCounty county) {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .boxed()
                .flatMap(year -> county.schools().stream()
                        .filter(school -> school.allPupils() > 0)
                        .map(school -> SampleRows.figures(school, year)))
                .toList();
    }

    /** Loads what the rest does not depend on; when it is refused, the person at the terminal is told and the rest stands. */
    private void beside(String what, Part part) throws InterruptedException {
        try {
            part.load();
        } catch (IOException refused) {
            progress.say(what + " is left out: " + refused.getMessage());
        }
    }

    // Each level after the one above it.
    private void loadOrganisation(SingleLoad single, SampleCounty county) throws IOException, InterruptedException {
        for (int codeLength : List.of(2, 4, 6)) {
            List<Region> level = county.regions().stream()
                    .filter(region -> region.code().length() == codeLength)
                    .toList();
            String what =
                    Map.of(2, "provinces", 4, "prefectures", 6, "counties").get(codeLength);
            single.create(what, creations("/api/v1/regions", level, Region::code, SampleRows::region));
        }
        single.create("schools", creations("/api/v1/schools", county.schools(), School::code, SampleRows::school));
    }

    private static <T> List<List<Creation>> creations(
            String path, List<T> items, Function<T, String> key, Function<T, ObjectNode> body) {
        return items.stream()
                .map(item -> List.of(new Creation(path, body.apply(item), "sample-" + key.apply(item))))
                .toList();
    }

    private Api api() {
        String token = system.tokens()
                .mint("sample-hr-system", Optional.empty(), List.of(new LocalTokens.Grant("hr-system", Options.TOP)));
        return new Api(system.url(Service.GATEWAY), token);
    }

    private static Optional<JsonNode> first(JsonNode list) {
        return Optional.ofNullable(list.get("items").get(0));
    }

    private void say(String what, JsonNode json) {
        progress.say(what + ": " + json);
    }
}
