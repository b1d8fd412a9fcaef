package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Reads the negative list that is in force somewhere; it is public. */
@ApplicationScoped
class NegativeList {

    private static final String PATH = """
            select path from school where code = ? union all select path from region where code = ? limit 1
            """;

    private final Sql sql;
    private final Policies policies;

    NegativeList(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    NegativeListView of(String organisation, LocalDate day) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), organisation, organisation)
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.SCHOOL_UNKNOWN, "organisation", TeacherProblem.SCHOOL_UNKNOWN.title()));
        EthicsPolicy policy = policies.of(path, day, EthicsPolicy.KIND, EthicsPolicy.class);
        return new NegativeListView(
                policy.listVersion(),
                policy.negativeList().stream()
                        .map(breach -> view(breach, policy.consequences().get(breach.severity())))
                        .toList());
    }

    private static NegativeListView.BreachView view(
            EthicsPolicy.ListedBreach breach, EthicsPolicy.Consequence consequence) {
        return new NegativeListView.BreachView(
                breach.code(),
                breach.zh(),
                breach.en(),
                breach.severity(),
                consequence.vetoMonths(),
                consequence.vetoOn(),
                consequence.terminal());
    }
}
