package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sessions of a course with everybody enrolled, ready for attendance; number -1 is one to warm up with. */
final class HeldSessions {

    static final int TEACHERS = 2_500;
    static final int ROWS = 10_000;

    private static final int HALF_DAYS = ROWS / TEACHERS;
    private static final int ENROLLED_AT_ONCE = 500;
    private static final int ROSTER_MILLIS = 200;

    private final Subject subject;
    private final List<String> teachers;
    private final List<String> sessions = new ArrayList<>();

    HeldSessions(Subject subject, int count) throws IOException, InterruptedException {
        this.subject = subject;
        this.teachers = subject.moreTeachers("SESSIONS", TEACHERS);
        String course = id(subject.create("/api/v1/courses", """
                {"owner":"511702","title":"阅读教学工作坊","courseLevel":"COUNTY","form":"FACE_TO_FACE","hours":"16.00","elective":true,
                 "attendanceShareMin":"0.80","notesRequired":false,"reportRequired":false,"status":"OFFERED"}
                """));
        for (int i = 0; i <= count; i++) {
            String session = id(subject.create("/api/v1/sessions", """
                    {"courseId":"%s","firstDay":"2026-03-12","lastDay":"2026-03-13","enrolUntil":"2026-03-01","place":"教师发展中心",
                     "capacity":%d,"halfDays":%d}
                    """.formatted(course, TEACHERS, HALF_DAYS)));
            enrol(session);
            sessions.add(session);
        }
    }

    /** Everybody was there on every half day. */
    void putAttendance(int number) throws IOException, InterruptedException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "{\"teacherId\":\"%s\",\"halfDay\":%d,\"present\":true}"
                        .formatted(teachers.get(i / HALF_DAYS), 1 + i % HALF_DAYS))
                .collect(Collectors.joining(",", "[", "]"));
        requireNoneFailed(subject.send(subject.put(path(number) + "/attendance", rows), 200));
    }

    void complete(int number) throws IOException, InterruptedException {
        JsonNode answer = subject.send(subject.change(path(number) + "/completion"), 200);
        if (answer.get("passed").asInt() != TEACHERS) {
            throw new IOException("only " + answer.get("passed") + " have passed");
        }
    }

    // The teachers are new, so the roster of training-service may not know all of them yet: who failed is sent again.
    private void enrol(String session) throws IOException, InterruptedException {
        for (int from = 0; from < TEACHERS; from += ENROLLED_AT_ONCE) {
            String rows = teachers.subList(from, from + ENROLLED_AT_ONCE).stream()
                    .map("{\"teacherId\":\"%s\"}"::formatted)
                    .collect(Collectors.joining(",", "[", "]"));
            String path = "/api/v1/sessions/" + session + "/enrolments";
            while (subject.send(subject.put(path, rows), 200).get("failed").asInt() > 0) {
                Thread.sleep(ROSTER_MILLIS);
            }
        }
    }

    private String path(int number) {
        return "/api/v1/sessions/" + sessions.get(number + 1);
    }

    private static String id(JsonNode created) {
        return created.get("id").asText();
    }

    private static void requireNoneFailed(JsonNode answer) throws IOException {
        if (answer.get("failed").asInt() > 0) {
            throw new IOException("rows failed: " + answer.get("failed"));
        }
    }
}
