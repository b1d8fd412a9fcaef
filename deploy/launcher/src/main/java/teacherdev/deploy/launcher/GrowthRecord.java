package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Reads a growth record; its parts come from services that learn of each other's news some milliseconds later. */
record GrowthRecord(Api api) {

    private static final int TRIES_MAX = 50;
    private static final long PAUSE_MILLIS = 100;

    /** The record as soon as all of its parts are there, or as it is after five seconds. */
    JsonNode whenComplete(String teacherPath) throws IOException, InterruptedException {
        JsonNode record = api.get(teacherPath + "/growth-record");
        for (int tries = 1; tries < TRIES_MAX && !record.path("complete").asBoolean(); tries++) {
            Thread.sleep(PAUSE_MILLIS);
            record = api.get(teacherPath + "/growth-record");
        }
        return record;
    }
}
