package teacherdev.teacher.degree;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.entry.EntryBook;
import teacherdev.teacher.entry.EntryTable;
import teacherdev.teacher.entry.Holder;
import teacherdev.teacher.history.Facts.Column;
import teacherdev.teacher.problem.TeacherProblem;

/** Degrees as source systems know them by the thousand. */
@ApplicationScoped
class DegreeBook implements EntryBook<DegreeRow, DegreeBook.Studies> {

    private static final EntryTable<Studies> TABLE = EntryTable.of(
            "degree",
            Studies::of,
            List.of(
                    Column.text("level", Studies::level),
                    Column.of("awarded_on", "date", Studies::awardedOn),
                    Column.text("institution", Studies::institution),
                    Column.text("major", Studies::major)));

    /** What an entry says. */
    record Studies(DegreeLevel level, LocalDate awardedOn, String institution, String major) {
        static Studies of(Row row) {
            return new Studies(
                    row.constant("level", DegreeLevel.class),
                    row.date("awarded_on"),
                    row.text("institution"),
                    row.text("major"));
        }
    }

    @Override
    public String noun() {
        return "DEGREE";
    }

    @Override
    public EntryTable<Studies> table() {
        return TABLE;
    }

    @Override
    public Reading<DegreeRow, Studies> reading(Collection<Holder> holders) {
        return new Reading<>() {
            @Override
            public Studies content(DegreeRow row, Holder holder) {
                if (holder.birthDate() != null && !row.awardedOn().isAfter(holder.birthDate())) {
                    throw ProblemException.ofField(
                            TeacherProblem.DATE_BEFORE_BIRTH, "awardedOn", TeacherProblem.DATE_BEFORE_BIRTH.title());
                }
                return new Studies(row.level(), row.awardedOn(), row.institution(), row.major());
            }

            @Override
            public void check(DegreeRow row, Studies content, List<Studies> others, Holder holder, boolean isNew) {
                // Nobody's degrees exclude each other.
            }
        };
    }
}
