package teacherdev.teacher.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.organisation.OrganisationQueries;

/** Hands a reader the changes that she asks for, as far as her scope goes. */
@ApplicationScoped
public class ReadingChanges {

    private static final Text NOT_YOURS = Text.of("No such organisation in your scope", "您的管辖范围内没有该机构");

    private final ChangeQueries changes;
    private final OrganisationQueries organisations;

    ReadingChanges(ChangeQueries changes, OrganisationQueries organisations) {
        this.changes = changes;
        this.organisations = organisations;
    }

    ChangePage read(Access access, ChangeFilter filter) {
        Set<String> scopes = narrowed(access, filter.region, filter.school);
        long position = position(filter.after);
        return changes.after(scopes, filter.kinds(), position, filter.limit).page();
    }

    /** The caller's scopes, or the organisations that she names, each of which must lie within them. */
    public Set<String> narrowed(Access access, String region, String school) {
        Set<String> named = Stream.of(region, school)
                .filter(code -> code != null && !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (named.isEmpty()) {
            return Set.copyOf(access.scopes());
        }
        if (named.size() > 1) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_PARAMETER,
                    "school",
                    Text.of("Name a region or a school, not both", "区域与学校只能指定一个"));
        }
        if (!organisations.reaches(access, named)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, NOT_YOURS);
        }
        return named;
    }

    private long position(String after) {
        if (after == null || after.isEmpty()) {
            return changes.earliest();
        }
        return after.equals(ChangeFilter.LATEST)
                ? changes.latest()
                : Cursor.decode(after, 1).number(0);
    }
}
