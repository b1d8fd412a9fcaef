package teacherdev.teacher.termgoal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.observation.CountingObservations;
import teacherdev.teacher.observation.ObservedYearView;
import teacherdev.teacher.policy.SchoolYears;
import teacherdev.teacher.termgoal.rules.ReviewDays;

/** Reads goals for whoever may see them. */
@ApplicationScoped
class GoalQueries {

    private final GoalStore store;
    private final PrincipalTerms terms;
    private final CountingObservations counting;
    private final SchoolYears schoolYears;
    private final Clock clock;

    GoalQueries(
            GoalStore store,
            PrincipalTerms terms,
            CountingObservations counting,
            SchoolYears schoolYears,
            Clock clock) {
        this.store = store;
        this.terms = terms;
        this.counting = counting;
        this.schoolYears = schoolYears;
        this.clock = clock;
    }

    GoalPlanView plan(Access access, UUID id) {
        return store.find(access, id);
    }

    Page<GoalPlanView> plans(Access access, GoalStore.Filter filter, Paging paging) {
        return store.page(access, filter, paging);
    }

    /** The goals with what the reviews found, and the lessons observed in the years of the term. */
    GoalPlanDetailView details(Access access, UUID id) {
        GoalPlanView plan = store.find(access, id);
        ReviewDays days = terms.days(plan);
        List<ObservedYearView> observed = counting.years(
                plan.teacherId(), schoolYears.path(plan.schoolCode()), days.from(), days.to(), LocalDate.now(clock));
        return new GoalPlanDetailView(
                plan,
                days.middle(),
                store.goals(id),
                observed,
                (int) observed.stream().filter(ObservedYearView::isShort).count(),
                store.steps(id));
    }
}
