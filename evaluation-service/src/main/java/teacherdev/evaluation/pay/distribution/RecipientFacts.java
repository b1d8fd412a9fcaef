package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.source.Reading;
import teacherdev.evaluation.pay.source.Readings;
import teacherdev.evaluation.pay.source.Wanted;

/** What is known of recipients now: what the roster tells of each, and what their pool's plan reads. */
@ApplicationScoped
class RecipientFacts {

    private final StaffFacts staff;
    private final Reading reading;

    RecipientFacts(StaffFacts staff, Reading reading) {
        this.staff = staff;
        this.reading = reading;
    }

    /** By recipient, together with the readings that stand in the facts. */
    record Known(Map<String, Facts> facts, Readings readings) {}

    Known of(Pool pool, List<Wanted> wanted, List<String> recipients) {
        Readings readings = reading.read(pool, wanted, recipients);
        Map<String, Facts> facts = new HashMap<>(staff.of(pool, recipients));
        facts.replaceAll((recipient, known) -> known.with(readings.of(recipient)));
        return new Known(facts, readings);
    }
}
