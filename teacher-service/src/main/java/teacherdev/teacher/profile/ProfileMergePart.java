package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Rewriting;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.person.Matter;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;

/**
 * What the records say of the person herself: the surviving one's particulars hold, and the absorbed one's on days of which
 * the survivor told nothing. The tombstone keeps its own particulars, which say whose record it was. Of two identity numbers
 * one may stay; two different ones are usually two people.
 */
@ApplicationScoped
class ProfileMergePart implements MergePart {

    private static final String IDENTITIES =
            "select id, identity_number, identity_index from teacher where id in (?, ?)";
    private static final String FORGET_IDENTITY =
            "update teacher set identity_number = null, identity_index = null where id = ?";
    private static final String KEEP_IDENTITY =
            "update teacher set identity_number = ?, identity_index = ? where id = ?";
    private static final String HAND_ON_PRIVATE = """
            insert into private_particulars (id, teacher_id, recorded_at, sealed)
            select uuidv7(), ?, ?, a.sealed from private_particulars a
            where a.teacher_id = ? and a.superseded_at is null and not exists (
                select from private_particulars s where s.teacher_id = ? and s.superseded_at is null)
            """;
    private static final String SUPERSEDE_PRIVATE =
            "update private_particulars set superseded_at = ? where teacher_id = ? and superseded_at is null";

    private final Sql sql;

    private record Identity(boolean absorbed, byte[] number, byte[] index) {}

    ProfileMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        Rewriting<Particulars> profiles = Rewriting.of(Particulars.FACTS, sql, merge.survivor(), merge.absorbed());
        profiles.take(
                merge.survivor(),
                Timeline.underlay(profiles.known(merge.survivor()), profiles.known(merge.absorbed())));
        profiles.write(merge.at());
        identity(merge);
        sql.update(HAND_ON_PRIVATE, merge.survivor(), merge.at(), merge.absorbed(), merge.survivor());
        sql.update(SUPERSEDE_PRIVATE, merge.at(), merge.absorbed());
    }

    private void identity(Merge merge) {
        List<Identity> known = sql.list(
                IDENTITIES,
                row -> new Identity(
                        row.id("id").equals(merge.absorbed()),
                        row.bytes("identity_number"),
                        row.bytes("identity_index")),
                merge.survivor(),
                merge.absorbed());
        Identity kept =
                known.stream().filter(one -> !one.absorbed()).findFirst().orElseThrow();
        Identity leaving = known.stream().filter(Identity::absorbed).findFirst().orElseThrow();
        if (leaving.index() == null) {
            return;
        }
        boolean joins = merge.joins(Matter.IDENTITY_NUMBER);
        if (joins && kept.index() != null && !Arrays.equals(kept.index(), leaving.index())) {
            merge.refuse(
                    Matter.IDENTITY_NUMBER.field(),
                    TeacherProblem.MERGE_CONFLICT,
                    Text.of("the records have different identity numbers", "两份档案的身份证件号码不同"));
            return;
        }
        sql.update(FORGET_IDENTITY, merge.absorbed());
        if (joins && kept.index() == null) {
            sql.update(KEEP_IDENTITY, leaving.number(), leaving.index(), merge.survivor());
        }
    }
}
