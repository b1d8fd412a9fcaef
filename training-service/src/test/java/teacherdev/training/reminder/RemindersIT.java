package teacherdev.training.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Topics;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RemindersIT {

    private static final String TOPIC = "teacherdev.training.v1";

    @Inject
    RemindingTeachers reminding;

    @Inject
    Clock clock;

    private final String city = Staff.newCity();
    private final School school = Staff.schoolIn(city, city + "01");

    @Test
    void shouldRemindOnceForEachDistanceOfHoursThatAreMissing() {
        LocalDate today = LocalDate.now(clock);
        UUID near = Staff.teachersAt(school, 1, today.minusYears(1).plusDays(21).toString())
                .getFirst();
        UUID far = Staff.teachersAt(school, 1, today.minusYears(1).plusDays(200).toString())
                .getFirst();
        UUID done = Staff.teachersAt(school, 1, today.minusYears(1).plusDays(21).toString())
                .getFirst();
        Staff.credit(List.of(done), "enough", today.toString(), "120.00");

        for (List<UUID> batch : List.of(List.of(near, far, done), List.of(near))) {
            QuarkusTransaction.requiringNew().run(() -> reminding.lookAt(batch));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reminders(near)).hasSize(1));
        String event = reminders(near).getFirst();
        assertThat(event).contains("\"requirement\":\"NEW_TEACHER\"", "\"daysAhead\":30", "\"missing\":\"120.00\"");
        assertThat(ContractSamples.faults(TOPIC, "hours-reminded", event)).isEmpty();
        assertThat(reminders(far)).isEmpty();
        assertThat(reminders(done)).isEmpty();
    }

    @Test
    void shouldLookAtEverybodyOnceADay() {
        UUID teacher = Staff.teachersAt(
                        school,
                        1,
                        LocalDate.now(clock).minusYears(1).plusDays(80).toString())
                .getFirst();
        // As if all before her had been looked at today.
        Staff.run("update reminder_progress set day = ?::date, after = ?", LocalDate.now(clock), before(teacher));

        reminding.work();
        reminding.work();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reminders(teacher)).hasSize(1));
        assertThat(reminders(teacher).getFirst()).contains("\"daysAhead\":90");
    }

    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    }

    private static List<String> reminders(UUID teacher) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC).stream()
                .map(event -> new String(event.value(), UTF_8))
                .filter(text -> text.contains("reminderId") && text.contains(teacher.toString()))
                .toList();
    }
}
