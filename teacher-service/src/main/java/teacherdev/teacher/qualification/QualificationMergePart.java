package teacherdev.teacher.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;

/** Qualifications and Mandarin levels follow a merged person; one that both records tell counts once. */
@ApplicationScoped
class QualificationMergePart implements MergePart {

    private static final String SUPERSEDE =
            "update teaching_qualification set superseded_at = ? where teacher_id = ? and superseded_at is null";
    private static final String RECORD_AGAIN = """
            insert into teaching_qualification (id, teacher_id, kind, subject, number, issued_on, issued_by, recorded_at)
            select uuidv7(), ?, a.kind, a.subject, a.number, a.issued_on, a.issued_by, ? from teaching_qualification a
            where a.teacher_id = ? and a.superseded_at = ? and not exists (
                select from teaching_qualification s where s.teacher_id = ? and s.superseded_at is null
                  and s.kind = a.kind and s.subject is not distinct from a.subject and s.issued_on = a.issued_on)
            """;
    private static final String SUPERSEDE_LEVELS =
            "update mandarin_level set superseded_at = ? where teacher_id = ? and superseded_at is null";
    private static final String RECORD_LEVELS_AGAIN = """
            insert into mandarin_level (id, teacher_id, level, tested_on, number, recorded_at)
            select uuidv7(), ?, a.level, a.tested_on, a.number, ? from mandarin_level a
            where a.teacher_id = ? and a.superseded_at = ? and not exists (
                select from mandarin_level s where s.teacher_id = ? and s.superseded_at is null
                  and s.level = a.level and s.tested_on = a.tested_on)
            """;

    private final Sql sql;

    QualificationMergePart(Sql sql) {
        this.sql = sql;
    }

    /** Superseded before it is recorded again: the number of a certificate stands once. */
    @Override
    public void follow(Merge merge) {
        sql.update(SUPERSEDE, merge.at(), merge.absorbed());
        sql.update(RECORD_AGAIN, merge.survivor(), merge.at(), merge.absorbed(), merge.at(), merge.survivor());
        sql.update(SUPERSEDE_LEVELS, merge.at(), merge.absorbed());
        sql.update(RECORD_LEVELS_AGAIN, merge.survivor(), merge.at(), merge.absorbed(), merge.at(), merge.survivor());
    }
}
