package teacherdev.deploy.e2e;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What clients were told. The system is held to exactly this: nothing less, and nothing more. */
final class Acknowledged {

    /** Credits posted one by one, by the id that the client was given. */
    final Map<UUID, Grant> grants = new ConcurrentHashMap<>();

    /** Which of them were taken back. */
    final Set<UUID> reversed = ConcurrentHashMap.newKeySet();

    /** What bulk requests said last of each activity. */
    final Map<Activity, BigDecimal> activities = new ConcurrentHashMap<>();

    /** The school to which each teacher was moved last. */
    final Map<UUID, String> schools = new ConcurrentHashMap<>();

    /** Answers that no client should ever get. */
    final Set<String> surprises = ConcurrentHashMap.newKeySet();

    record Grant(UUID teacher, BigDecimal hours) {}

    record Activity(UUID teacher, String externalId) {}

    /** The hours that a teacher must have. */
    BigDecimal hours(UUID teacher) {
        Stream<BigDecimal> single = grants.entrySet().stream()
                .filter(grant -> grant.getValue().teacher().equals(teacher) && !reversed.contains(grant.getKey()))
                .map(grant -> grant.getValue().hours());
        Stream<BigDecimal> bulk = activities.entrySet().stream()
                .filter(activity -> activity.getKey().teacher().equals(teacher))
                .map(Map.Entry::getValue);
        return Stream.concat(single, bulk).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
