package teacherdev.teacher.poststructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.history.Historic;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.poststructure.rules.Forecast;
import teacherdev.teacher.poststructure.rules.Quota;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.rules.TitleLevel;

/** Reads plans, occupied posts and the years to come, never beyond the caller's scope. */
@ApplicationScoped
class PostQueries {

    private static final Historic SCHOOLS = Historic.of("""
        select s.id, s.code, s.name, s.path from (select ?::date as day, ?::timestamptz as known) point cross join school s
        where s.path && ? and (?::text is null or s.path @> array[?::text]) and s.code > ?
          and exists (select 1 from post_plan p where p.school_id = s.id and {p} and p.valid_from <= point.day)
        order by s.code limit ?
        """);
    private static final String SCHOOL =
            "select s.id, s.code, s.name, s.path from school s where s.code = ? and s.path && ?";

    private final Sql sql;
    private final PostQuotas quotas;
    private final Policies policies;

    private record School(UUID id, String code, String name, List<String> path) {
        static School of(Row row) {
            return new School(row.id("id"), row.text("code"), row.text("name"), row.texts("path"));
        }
    }

    PostQueries(Sql sql, PostQuotas quotas, Policies policies) {
        this.sql = sql;
        this.quotas = quotas;
        this.policies = policies;
    }

    PostStructureView structure(Access access, String code, Glance glance) {
        return view(school(access, code), glance);
    }

    /** A page holds few schools, each with two statements. */
    Page<PostStructureView> structures(Access access, String node, Glance glance, Paging paging) {
        List<School> schools = sql.list(
                SCHOOLS.as(glance),
                School::of,
                glance.day(),
                glance.knownOrNull(),
                access.scopeArray(),
                node,
                node,
                paging.after(1).map(cursor -> cursor.text(0)).orElse(""),
                paging.rowsToRead());
        Page<School> page = Page.of(schools, paging, school -> Cursor.of(school.code()));
        return new Page<>(
                page.items().stream().map(school -> view(school, glance)).toList(), page.next());
    }

    /**
     * The years to come.
     *
     * @param whatIf what is supposed instead of the plan and of no appointments
     */
    ForecastView forecast(Access access, String code, LocalDate day, WhatIf whatIf) {
        School school = school(access, code);
        RetirementPolicy policy = policies.of(school.path(), day, RetirementPolicy.KIND, RetirementPolicy.class);
        PostQuotas.Structure known = quotas.structure(school.id(), Glance.now(day));
        if (known.posts() == null) {
            throw new ProblemException(TeacherProblem.POST_PLAN_MISSING, TeacherProblem.POST_PLAN_MISSING.title());
        }
        PostQuotas.Structure supposed = new PostQuotas.Structure(
                whatIf.posts() == null ? known.posts() : whatIf.posts(), known.shares(), known.occupants());
        List<ForecastView.LevelForecast> levels = supposed.shares().keySet().stream()
                .filter(level -> whatIf.level() == null || level == whatIf.level())
                .map(level -> forecast(supposed, level, day, whatIf, policy))
                .toList();
        return new ForecastView(code, day, levels);
    }

    /** What a forecast supposes; null for what is. */
    record WhatIf(int years, Integer posts, TitleLevel level, int appointedEachYear) {}

    private static ForecastView.LevelForecast forecast(
            PostQuotas.Structure structure, TitleLevel level, LocalDate day, WhatIf whatIf, RetirementPolicy policy) {
        Quota present = structure.quota(level);
        List<LocalDate> retirements = structure.occupants().stream()
                .filter(each -> !each.special()
                        && each.birthDate() != null
                        && structure.counted(each.level()).filter(level::equals).isPresent())
                .flatMap(each -> policy.day(each.gender(), each.birthDate()).stream())
                .toList();
        List<ForecastView.YearView> years =
                Forecast.of(day.getYear(), whatIf.years(), present, retirements, whatIf.appointedEachYear()).stream()
                        .map(year -> new ForecastView.YearView(
                                year.year(),
                                year.retiring(),
                                year.appointed(),
                                year.quota().occupied(),
                                year.quota().free(),
                                year.quota().over()))
                        .toList();
        return new ForecastView.LevelForecast(level, present.quota(), present.occupied(), years);
    }

    private PostStructureView view(School school, Glance glance) {
        PostQuotas.Structure structure = quotas.structure(school.id(), glance);
        List<PostStructureView.LevelView> levels = Arrays.stream(TitleLevel.values())
                .sorted(Comparator.reverseOrder())
                .map(level -> level(structure, level))
                .filter(level -> level.quota() != null || level.occupied() + level.special() > 0)
                .toList();
        return new PostStructureView(school.code(), school.name(), glance.day(), structure.posts(), levels);
    }

    private static PostStructureView.LevelView level(PostQuotas.Structure structure, TitleLevel level) {
        int special = (int) structure.occupants().stream()
                .filter(each -> each.special() && each.level() == level)
                .count();
        BigDecimal percent = structure.shares().get(level);
        if (percent == null) {
            boolean countedElsewhere = structure.counted(level).isPresent();
            int occupied = countedElsewhere
                    ? 0
                    : (int) structure.occupants().stream()
                            .filter(each -> !each.special() && each.level() == level)
                            .count();
            return new PostStructureView.LevelView(level, null, null, occupied, special, null, null);
        }
        Quota quota = structure.quota(level);
        return new PostStructureView.LevelView(
                level, percent, quota.quota(), quota.occupied(), special, quota.free(), quota.over());
    }

    private School school(Access access, String code) {
        return sql.first(SCHOOL, School::of, code, access.scopeArray())
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such school in your scope", "您的管辖范围内没有该学校")));
    }
}
