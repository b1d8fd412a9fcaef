package teacherdev.training.statistics;

import java.util.List;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** How long a list may be that is taken as a file. */
final class Files {

    private static final int ROWS_MAX = 50_000;

    /** One more than a file may hold: the extra row tells that the list is too long. */
    static final int ROWS_TO_READ = ROWS_MAX + 1;

    private Files() {}

    static <T> List<T> complete(List<T> rows) {
        if (rows.size() > ROWS_MAX) {
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ROWS,
                    Text.of(
                            "A file carries " + ROWS_MAX + " rows; ask for less, or page by page",
                            "一个文件最多 " + ROWS_MAX + " 行，请缩小范围或分页读取"));
        }
        return rows;
    }
}
