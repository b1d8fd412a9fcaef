package teacherdev.training.session.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.training.session.rules.WaitingOrder.Waiting;

class WaitingOrderTest {

    private static final Instant EARLY = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-09-02T08:00:00Z");

    private final Waiting quickButJustBack = new Waiting(id(1), LocalDate.parse("2026-06-30"), EARLY);
    private final Waiting sentOutLongAgo = new Waiting(id(2), LocalDate.parse("2024-05-01"), LATE);
    private final Waiting neverSentOut = new Waiting(id(3), null, LATE);
    private final Waiting neverSentOutAndQuick = new Waiting(id(4), null, EARLY);

    @Test
    void shouldPreferWhoWasNeverSentOutThenTheLongestAgoThenTheQuickest() {
        List<Waiting> waiting = List.of(quickButJustBack, sentOutLongAgo, neverSentOut, neverSentOutAndQuick);

        assertThat(WaitingOrder.movingUp(waiting, 4))
                .containsExactly(neverSentOutAndQuick, neverSentOut, sentOutLongAgo, quickButJustBack);
        assertThat(WaitingOrder.movingUp(waiting, 1)).containsExactly(neverSentOutAndQuick);
        assertThat(WaitingOrder.movingUp(waiting, -3)).isEmpty();
    }

    private static UUID id(int last) {
        return new UUID(0, last);
    }
}
