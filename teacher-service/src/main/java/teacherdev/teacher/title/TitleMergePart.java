package teacherdev.teacher.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Facts.Column;
import teacherdev.teacher.history.Joining;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.person.Matter;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.rules.TitleLevel;
import teacherdev.teacher.title.rules.TitleOrder;
import teacherdev.teacher.title.rules.TitleOrder.Decision;
import teacherdev.teacher.title.rules.TitleOrder.Held;

/** Titles and post grades follow a merged person, if together they keep the order of levels. */
@ApplicationScoped
class TitleMergePart implements MergePart {

    private static final String KNOWN = """
            select level, qualified_on, appointed_on, special_post, since, source_system, external_id, warnings from title
            where teacher_id = ? and superseded_at is null order by since
            """;
    private static final String SUPERSEDE =
            "update title set superseded_at = ? where teacher_id = ? and superseded_at is null";
    private static final String INSERT = """
            insert into title (id, teacher_id, level, qualified_on, appointed_on, special_post, recorded_at, source_system,
                external_id, warnings)
            values (?, ?, ?, ?::date, ?::date, ?, ?, ?, ?, ?)
            """;
    private static final Facts<Integer> GRADES = Facts.in(
            "post_grade", row -> row.integer("grade"), List.of(Column.of("grade", "int", (Integer grade) -> grade)));

    private final Sql sql;

    private record Title(
            TitleLevel level,
            LocalDate qualifiedOn,
            LocalDate appointedOn,
            boolean specialPost,
            LocalDate since,
            String sourceSystem,
            String externalId,
            List<String> warnings) {

        static Title of(Row row) {
            return new Title(
                    row.constant("level", TitleLevel.class),
                    row.date("qualified_on"),
                    row.date("appointed_on"),
                    row.flag("special_post"),
                    row.date("since"),
                    row.text("source_system"),
                    row.text("external_id"),
                    row.texts("warnings"));
        }

        /** Under which key they are known makes no difference. */
        boolean saysTheSameAs(Title other) {
            return level == other.level
                    && Objects.equals(qualifiedOn, other.qualifiedOn)
                    && Objects.equals(appointedOn, other.appointedOn)
                    && specialPost == other.specialPost;
        }
    }

    TitleMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        titles(merge);
        grades(merge);
    }

    private void titles(Merge merge) {
        List<Title> known = sql.list(KNOWN, Title::of, merge.survivor());
        List<Title> added =
                new ArrayList<>(merge.joins(Matter.TITLES) ? sql.list(KNOWN, Title::of, merge.absorbed()) : List.of());
        added.removeIf(title -> known.stream().anyMatch(title::saysTheSameAs));
        List<Held> held = new ArrayList<>(known.stream()
                .map(title -> new Held(title.level(), title.since()))
                .toList());
        for (Title title : added) {
            if (!(TitleOrder.decide(held, title.level(), title.since()) instanceof Decision.Fits)) {
                merge.refuse(
                        Matter.TITLES.field(),
                        TeacherProblem.MERGE_CONFLICT,
                        Text.of(
                                title.level() + " since " + title.since()
                                        + " does not fit the titles of the surviving record",
                                title.since() + " 的" + title.level().zh() + "职称与保留档案的职称不符"));
                return;
            }
            held.add(new Held(title.level(), title.since()));
        }
        sql.update(SUPERSEDE, merge.at(), merge.absorbed());
        for (Title title : added) {
            sql.update(
                    INSERT,
                    Ids.next(),
                    merge.survivor(),
                    title.level(),
                    title.qualifiedOn(),
                    title.appointedOn(),
                    title.specialPost(),
                    merge.at(),
                    title.sourceSystem(),
                    title.externalId(),
                    title.warnings().toArray(String[]::new));
        }
    }

    private void grades(Merge merge) {
        Joining<Integer> joining =
                Joining.of(GRADES, sql, merge.survivor(), merge.absorbed(), merge.joins(Matter.POST_GRADES));
        Optional<Fact<Integer>> contradicted = joining.added().stream()
                .filter(added -> joining.known().stream()
                        .anyMatch(known -> known.period().overlaps(added.period())))
                .findFirst();
        if (contradicted.isEmpty()) {
            joining.write(merge.at());
            return;
        }
        String day = contradicted.get().period().from().toString();
        merge.refuse(
                Matter.POST_GRADES.field(),
                TeacherProblem.MERGE_CONFLICT,
                Text.of(
                        "the post grade since " + day + " overlaps one of the surviving record",
                        day + " 起的岗位等级与保留档案重叠"));
    }
}
