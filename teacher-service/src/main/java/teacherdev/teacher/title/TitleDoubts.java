package teacherdev.teacher.title;

import java.util.List;
import java.util.UUID;
import teacherdev.platform.web.access.Access;

/** Says before a title is recorded what a bureau should look at; nothing is refused for it, because history must be recordable. */
public interface TitleDoubts {

    /** Codes; empty where there is nothing to doubt or nothing to judge by. A correction is not judged. */
    List<String> about(Access access, UUID teacherId, TitleRequest title);
}
