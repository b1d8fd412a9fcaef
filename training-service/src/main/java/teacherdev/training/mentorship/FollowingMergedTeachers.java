package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.TeacherMerged;

/**
 * Pairings follow a merged teacher, those that are over as well, and are told again. One stays under the old id where both
 * records have the same place: they are paired with each other, or the surviving record has a mentor of the kind in the period.
 * People decide which of the two goes on.
 */
@ApplicationScoped
class FollowingMergedTeachers {

    private static final String FOLLOW = """
            update pairing p set version = p.version + 1,
                mentor_id = case when p.mentor_id = merge.absorbed then merge.survivor else p.mentor_id end,
                mentee_id = case when p.mentee_id = merge.absorbed then merge.survivor else p.mentee_id end
            from (select ?::uuid as absorbed, ?::uuid as survivor) as merge
            where (p.mentor_id = merge.absorbed or p.mentee_id = merge.absorbed)
              and merge.survivor not in (p.mentor_id, p.mentee_id)
              and (p.mentee_id <> merge.absorbed or not exists (
                  select from pairing o where o.mentee_id = merge.survivor and o.kind = p.kind
                    and daterange(o.valid_from, o.valid_to) && daterange(p.valid_from, p.valid_to)))
            returning\s""" + Pairing.FIELDS;

    private final Sql sql;
    private final PairingStore store;
    private final PairingSights sights;
    private final Outbox outbox;

    FollowingMergedTeachers(Sql sql, PairingStore store, PairingSights sights, Outbox outbox) {
        this.sql = sql;
        this.store = store;
        this.sights = sights;
        this.outbox = outbox;
    }

    void follow(@Observes TeacherMerged merge) {
        store.lockPeople(merge.absorbed(), merge.survivor());
        List<Pairing> followed = sql.list(FOLLOW, Pairing::of, merge.absorbed(), merge.survivor());
        sights.keep(List.of(merge.absorbed(), merge.survivor()));
        outbox.appendAll(followed.stream().map(Pairing::event).toList());
    }
}
