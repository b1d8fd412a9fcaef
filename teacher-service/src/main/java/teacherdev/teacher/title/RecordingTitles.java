package teacherdev.teacher.title;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.ChangingPersons;

/** Records titles and post grades; a correction supersedes what it corrects and is marked in the audit trail. */
@ApplicationScoped
class RecordingTitles {

    private final TitleKeeping titles;
    private final TitleDoubts doubts;
    private final PostGradeKeeping grades;
    private final ChangingPersons persons;
    private final Idempotency idempotency;

    RecordingTitles(
            TitleKeeping titles,
            TitleDoubts doubts,
            PostGradeKeeping grades,
            ChangingPersons persons,
            Idempotency idempotency) {
        this.titles = titles;
        this.doubts = doubts;
        this.grades = grades;
        this.persons = persons;
        this.idempotency = idempotency;
    }

    @Transactional
    UUID recordTitle(Access access, IdempotencyKey key, UUID teacherId, TitleRequest request) {
        String action = request.corrects() == null ? "TITLE_RECORDED" : "TITLE_CORRECTED";
        return UUID.fromString(idempotency.once(
                key,
                () -> persons.change(
                                access,
                                teacherId,
                                OptionalLong.empty(),
                                action,
                                now -> titles.keep(teacherId, request, doubts.about(access, teacherId, request), now))
                        .toString()));
    }

    @Transactional
    void recordGrade(Access access, IdempotencyKey key, UUID teacherId, PostGradeRequest request) {
        idempotency.once(
                key,
                () -> persons.change(
                                access,
                                teacherId,
                                OptionalLong.empty(),
                                "POST_GRADE_RECORDED",
                                now -> grades.keep(teacherId, request, now))
                        .toString());
    }
}
