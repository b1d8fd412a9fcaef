package teacherdev.teacher.honour;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.Matter;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;

/** Honours follow a merged person, also her part in those of teams; one that both records tell counts once. */
@ApplicationScoped
class HonourMergePart implements MergePart {

    private static final String RECORD_AGAIN = """
            insert into honour (id, teacher_id, kind, backbone, level, name, subject, awarded_by, document, valid_from, valid_to,
                recorded_at, source_system, external_id)
            select uuidv7(), ?, a.kind, a.backbone, a.level, a.name, a.subject, a.awarded_by, a.document, a.valid_from, a.valid_to, ?,
                a.source_system, a.external_id
            from honour a
            where a.teacher_id = ? and a.superseded_at = ? and not exists (
                select from honour s where s.teacher_id = ? and s.superseded_at is null
                  and s.kind = a.kind and s.level = a.level and s.name = a.name and s.valid_from = a.valid_from)
            """;
    private static final String SUPERSEDE =
            "update honour set superseded_at = ? where teacher_id = ? and superseded_at is null";
    private static final String JOIN_TEAMS = """
            insert into team_honour_member (team_honour_id, teacher_id)
            select team_honour_id, ? from team_honour_member where teacher_id = ? on conflict do nothing
            """;
    private static final String LEAVE_TEAMS = "delete from team_honour_member where teacher_id = ?";

    private final Sql sql;

    HonourMergePart(Sql sql) {
        this.sql = sql;
    }

    /** Superseded before it is recorded again: the key of a source system stands once. */
    @Override
    public void follow(Merge merge) {
        sql.update(SUPERSEDE, merge.at(), merge.absorbed());
        if (merge.joins(Matter.HONOURS)) {
            sql.update(RECORD_AGAIN, merge.survivor(), merge.at(), merge.absorbed(), merge.at(), merge.survivor());
        }
        sql.update(JOIN_TEAMS, merge.survivor(), merge.absorbed());
        sql.update(LEAVE_TEAMS, merge.absorbed());
    }
}
