package teacherdev.teacher.degree;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.Matter;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;

/** Degrees follow a merged person; one that both records tell counts once. */
@ApplicationScoped
class DegreeMergePart implements MergePart {

    private static final String RECORD_AGAIN = """
            insert into degree (id, teacher_id, level, awarded_on, institution, major, recorded_at, source_system, external_id)
            select uuidv7(), ?, a.level, a.awarded_on, a.institution, a.major, ?, a.source_system, a.external_id from degree a
            where a.teacher_id = ? and a.superseded_at = ? and not exists (
                select from degree s where s.teacher_id = ? and s.superseded_at is null
                  and s.level = a.level and s.awarded_on = a.awarded_on)
            """;
    private static final String SUPERSEDE =
            "update degree set superseded_at = ? where teacher_id = ? and superseded_at is null";

    private final Sql sql;

    DegreeMergePart(Sql sql) {
        this.sql = sql;
    }

    /** Superseded before it is recorded again: the key of a source system stands once. */
    @Override
    public void follow(Merge merge) {
        sql.update(SUPERSEDE, merge.at(), merge.absorbed());
        if (merge.joins(Matter.DEGREES)) {
            sql.update(RECORD_AGAIN, merge.survivor(), merge.at(), merge.absorbed(), merge.at(), merge.survivor());
        }
    }
}
