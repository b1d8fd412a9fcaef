package teacherdev.teacher.poststructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.history.Historic;
import teacherdev.teacher.poststructure.rules.Quota;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.rules.TitleLevel;

/** The quota of a school and who takes posts of it. Whoever fills a post holds the school's lock, so that nobody fills it twice. */
@ApplicationScoped
public class PostQuotas {

    /** Lets whoever adds to the school's lists go on (ADR 0015): she may hold the teacher whom the caller locks next. */
    private static final String LOCK = "select id from school where id = ? for no key update";

    private static final Historic SHARES = Historic.of("""
        select plan.posts, h.level, h.percent
        from (select p.id, p.posts from (select ?::uuid as school, ?::date as day, ?::timestamptz as known) point
              join post_plan p on p.school_id = point.school and {p} and p.valid_from <= point.day
              order by p.valid_from desc limit 1) plan
        left join post_share h on h.plan_id = plan.id
        """);
    /** By the posts of the day, not by who is in service today: past figures stay when somebody retires. */
    private static final Historic OCCUPANTS = Historic.of("""
        select x.level, x.special_post, p.gender, p.birth_date
        from (select ?::uuid as school, ?::date as day, ?::timestamptz as known) point
        join assignment a on a.school_id = point.school and {a} and a.is_primary
            and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
        join profile p on p.teacher_id = a.teacher_id and {p}
            and p.valid_from <= point.day and (p.valid_to is null or p.valid_to > point.day)
        join lateral (select level, special_post from title x
                      where x.teacher_id = a.teacher_id and {x} and x.appointed_on <= point.day
                      order by x.since desc limit 1) x on true
        limit 20000
        """);

    private final Sql sql;

    PostQuotas(Sql sql) {
        this.sql = sql;
    }

    private record Share(int posts, TitleLevel level, BigDecimal percent) {}

    /** Somebody who takes a post. */
    record Occupant(TitleLevel level, boolean special, String gender, LocalDate birthDate) {}

    /**
     * The plan of a school and its occupants on a day.
     *
     * @param posts null while there is no plan
     */
    record Structure(Integer posts, Map<TitleLevel, BigDecimal> shares, List<Occupant> occupants) {

        /** The level whose quota somebody with a title takes: her own, or the next lower one that has a share. */
        Optional<TitleLevel> counted(TitleLevel title) {
            return Arrays.stream(TitleLevel.values())
                    .filter(level -> level.compareTo(title) <= 0 && shares.containsKey(level))
                    .max(Comparator.naturalOrder());
        }

        Quota quota(TitleLevel level) {
            int occupied = (int) occupants.stream()
                    .filter(each -> !each.special()
                            && counted(each.level()).filter(level::equals).isPresent())
                    .count();
            return new Quota(Quota.of(posts, shares.get(level)), occupied);
        }
    }

    Structure structure(UUID schoolId, Glance glance) {
        List<Share> plan = sql.list(
                SHARES.as(glance),
                row -> new Share(row.integer("posts"), row.constant("level", TitleLevel.class), row.decimal("percent")),
                schoolId,
                glance.day(),
                glance.knownOrNull());
        Map<TitleLevel, BigDecimal> shares = new EnumMap<>(TitleLevel.class);
        plan.stream()
                .filter(share -> share.level() != null)
                .forEach(share -> shares.put(share.level(), share.percent()));
        List<Occupant> occupants = sql.list(
                OCCUPANTS.as(glance),
                row -> new Occupant(
                        row.constant("level", TitleLevel.class),
                        row.flag("special_post"),
                        row.text("gender"),
                        row.date("birth_date")),
                schoolId,
                glance.day(),
                glance.knownOrNull());
        return new Structure(plan.isEmpty() ? null : plan.getFirst().posts(), shares, occupants);
    }

    /** Takes the school's lock until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID schoolId) {
        sql.list(LOCK, row -> row.id("id"), schoolId);
    }

    /**
     * How many posts of a title's level are free at a school; empty where no quota is set.
     *
     * @param promised titles of those whose posts are spoken for although they do not take them yet
     */
    public OptionalInt free(UUID schoolId, TitleLevel title, LocalDate day, List<TitleLevel> promised) {
        Structure structure = structure(schoolId, Glance.now(day));
        return structure
                .counted(title)
                .map(level -> {
                    long spokenFor = promised.stream()
                            .filter(each -> structure
                                    .counted(each)
                                    .filter(level::equals)
                                    .isPresent())
                            .count();
                    return OptionalInt.of(
                            (int) Math.max(0, structure.quota(level).free() - spokenFor));
                })
                .orElse(OptionalInt.empty());
    }

    /** Refuses, with the figures, to fill a post of a level whose quota is used up; the caller holds the school's lock. */
    public void requireFree(UUID schoolId, TitleLevel title, LocalDate day) {
        Structure structure = structure(schoolId, Glance.now(day));
        structure.counted(title).ifPresent(level -> {
            Quota quota = structure.quota(level);
            if (quota.free() == 0) {
                throw full(level, quota);
            }
        });
    }

    private static ProblemException full(TitleLevel level, Quota quota) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("level", level.name());
        figures.put("quota", quota.quota());
        figures.put("occupied", quota.occupied());
        figures.put("over", quota.over());
        return new ProblemException(
                        TeacherProblem.POST_QUOTA_FULL,
                        Text.of(
                                "quota " + quota.quota() + ", occupied " + quota.occupied() + ", over " + quota.over(),
                                level.zh() + "岗位核定 " + quota.quota() + "，已聘 " + quota.occupied() + "，超 "
                                        + quota.over()))
                .with(figures);
    }
}
