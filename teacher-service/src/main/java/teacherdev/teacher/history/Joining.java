package teacherdev.teacher.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.history.rules.Timeline.Change;
import teacherdev.teacher.history.rules.Timeline.Fact;

/** Brings the history that two records of one person tell of a matter together under the surviving one. */
public final class Joining<T> {

    private final Rewriting<T> rewriting;
    private final UUID survivor;
    private final UUID absorbed;
    private final List<Fact<T>> added;

    private Joining(Rewriting<T> rewriting, UUID survivor, UUID absorbed, boolean joins) {
        this.rewriting = rewriting;
        this.survivor = survivor;
        this.absorbed = absorbed;
        this.added = joins ? Timeline.unknownOf(rewriting.known(survivor), rewriting.known(absorbed)) : List.of();
    }

    /** @param joins whether what the absorbed record tells goes over, or only leaves it */
    public static <T> Joining<T> of(Facts<T> facts, Sql sql, UUID survivor, UUID absorbed, boolean joins) {
        return new Joining<>(Rewriting.of(facts, sql, survivor, absorbed), survivor, absorbed, joins);
    }

    public List<Fact<T>> known() {
        return rewriting.known(survivor);
    }

    /** What the survivor did not know. */
    public List<Fact<T>> added() {
        return added;
    }

    /** Everything that the survivor will tell. */
    public List<Fact<T>> together() {
        List<Fact<T>> together = new ArrayList<>(known());
        together.addAll(added);
        return together;
    }

    public void write(Instant at) {
        rewriting.take(absorbed, Timeline.declare(rewriting.known(absorbed), List.of()));
        rewriting.take(survivor, new Change<>(List.of(), added));
        rewriting.write(at);
    }
}
