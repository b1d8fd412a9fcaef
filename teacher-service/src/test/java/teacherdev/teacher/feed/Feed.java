package teacherdev.teacher.feed;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import teacherdev.teacher.Fixtures;

/** A reader of the feed as an integrator would write it. */
final class Feed {

    private final String token;
    private String cursor;

    private Feed(String token, String cursor) {
        this.token = token;
        this.cursor = cursor;
    }

    /** A reader who has just loaded everything. */
    static Feed fromNowOn(String token) {
        return new Feed(token, read(token, "after=latest").getString("next"));
    }

    String cursor() {
        return cursor;
    }

    static JsonPath read(String token, String query) {
        return Fixtures.as(token)
                .get("/api/v1/changes?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Reads on until enough changes fit, and gives those that do. */
    List<Map<String, Object>> awaitChanges(int enough, Predicate<Map<String, Object>> wanted) {
        List<Map<String, Object>> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonPath page = read(token, "after=" + cursor);
            cursor = page.getString("next");
            page.<Map<String, Object>>getList("items").stream().filter(wanted).forEach(found::add);
            return found.size() >= enough;
        });
        return found;
    }
}
