package teacherdev.teacher.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.entry.EntryBook;
import teacherdev.teacher.entry.EntryTable;
import teacherdev.teacher.entry.Holder;
import teacherdev.teacher.history.Facts.Column;
import teacherdev.teacher.title.rules.TitleLevel;
import teacherdev.teacher.title.rules.TitleOrder;

/** Titles as source systems know them by the thousand; they keep the order of levels. */
@ApplicationScoped
class TitleBook implements EntryBook<TitleRow, TitleBook.Held> {

    private static final EntryTable<Held> TABLE = EntryTable.of(
            "title",
            Held::of,
            List.of(
                    Column.text("level", Held::level),
                    Column.of("qualified_on", "date", Held::qualifiedOn),
                    Column.of("appointed_on", "date", Held::appointedOn),
                    Column.of("special_post", "boolean", Held::specialPost)));

    /** What an entry says. */
    record Held(TitleLevel level, LocalDate qualifiedOn, LocalDate appointedOn, boolean specialPost) {

        static Held of(Row row) {
            return new Held(
                    row.constant("level", TitleLevel.class),
                    row.date("qualified_on"),
                    row.date("appointed_on"),
                    row.flag("special_post"));
        }

        TitleOrder.Held inOrder() {
            return new TitleOrder.Held(level, appointedOn == null ? qualifiedOn : appointedOn);
        }
    }

    @Override
    public String noun() {
        return "TITLE";
    }

    @Override
    public EntryTable<Held> table() {
        return TABLE;
    }

    @Override
    public Reading<TitleRow, Held> reading(Collection<Holder> holders) {
        return new Reading<>() {
            @Override
            public Held content(TitleRow row, Holder holder) {
                TitleChecks.requireDates(row.qualifiedOn(), row.appointedOn(), holder.birthDate());
                return new Held(
                        row.level(), row.qualifiedOn(), row.appointedOn(), Boolean.TRUE.equals(row.specialPost()));
            }

            @Override
            public void check(TitleRow row, Held content, List<Held> others, Holder holder, boolean isNew) {
                TitleChecks.requireOrder(
                        others.stream().map(Held::inOrder).toList(),
                        content.level(),
                        content.qualifiedOn(),
                        content.appointedOn());
            }
        };
    }
}
