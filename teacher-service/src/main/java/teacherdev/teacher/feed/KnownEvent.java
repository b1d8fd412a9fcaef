package teacherdev.teacher.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The types of events that the feed knows by name, and where what they are about is found. A type that is not here is
 * told as well: its kind is its name, its id the event's subject.
 */
enum KnownEvent {
    TEACHER_CHANGED("teacherdev.teacher.teacher-changed.v1", Subject.TEACHER, "teacherId", "/teachers/{teacherId}"),
    SCHOOL_CHANGED("teacherdev.teacher.school-changed.v1", Subject.SCHOOL, "schoolId", "/schools/{code}"),
    CREDIT_GRANTED(
            "teacherdev.training.credit-granted.v1", "CREDIT", "entryId", "/teachers/{teacherId}/credits/{entryId}"),
    /** The entry that is reversed is gone; the reversal, an entry of its own, stands in its place. */
    CREDIT_REVERSED(
            "teacherdev.training.credit-reversed.v1",
            "CREDIT",
            "reversesEntryId",
            "/teachers/{teacherId}/credits/{reversesEntryId}"),
    CREDIT_ADJUSTED(
            "teacherdev.training.credit-adjusted.v1", "CREDIT", "entryId", "/teachers/{teacherId}/credits/{entryId}"),
    CYCLE_PROGRESS(
            "teacherdev.training.cycle-progress-changed.v1",
            "TRAINING_CYCLE",
            null,
            "/teachers/{teacherId}/training-cycles"),
    REQUIREMENT_MET(
            "teacherdev.training.requirement-met.v1",
            "TRAINING_REQUIREMENT",
            null,
            "/teachers/{teacherId}/training-cycles"),
    PAIRING_CHANGED("teacherdev.training.pairing-changed.v1", "PAIRING", "pairingId", "/pairings/{pairingId}"),
    GRADE_DECIDED("teacherdev.evaluation.grade-decided.v1", "GRADE", null, "/teachers/{teacherId}/results"),
    SCHEME_ADOPTED("teacherdev.evaluation.scheme-adopted.v1", "SCHEME", "schemeId", "/schemes/{schemeId}"),
    POLICY_ADOPTED("teacherdev.evaluation.policy-adopted.v1", "POLICY", "policyId", "/policies/{policyId}"),
    WORKING_DAYS_ADOPTED(
            "teacherdev.evaluation.working-days-adopted.v1", "WORKING_DAYS", "year", "/working-days/{year}");

    private static final Map<String, KnownEvent> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(event -> event.type, Function.identity()));
    private static final String API = "/api/v1";

    private final String type;
    private final String kind;
    private final String idField;
    private final String address;

    KnownEvent(String type, String kind, String idField, String address) {
        this.type = type;
        this.kind = kind;
        this.idField = idField;
        this.address = address;
    }

    /** What an event is about. */
    static Subject subject(String type, String eventSubject, JsonNode data) {
        KnownEvent known = BY_TYPE.get(type);
        if (known == null) {
            return new Subject(kindOf(type), eventSubject);
        }
        return new Subject(
                known.kind,
                known.idField == null ? eventSubject : data.path(known.idField).asText(eventSubject));
    }

    /** Where the present state of it can be read; null for a type that is not known by name. */
    static String href(String type, JsonNode data) {
        KnownEvent known = BY_TYPE.get(type);
        return known == null ? null : API + filled(known.address, data);
    }

    static boolean isReversal(String type) {
        return CREDIT_REVERSED.type.equals(type);
    }

    private static String filled(String address, JsonNode data) {
        return Arrays.stream(address.split("/", -1))
                .map(segment -> segment.startsWith("{")
                        ? data.path(segment.substring(1, segment.length() - 1)).asText("")
                        : segment)
                .collect(Collectors.joining("/"));
    }

    // teacherdev.training.credit-claim-decided.v1 -> CREDIT_CLAIM_DECIDED
    private static String kindOf(String type) {
        String[] parts = type.split("\\.", -1);
        String name = parts.length > 2 ? parts[parts.length - 2] : type;
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
