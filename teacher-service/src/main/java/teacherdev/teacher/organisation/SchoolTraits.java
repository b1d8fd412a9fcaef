package teacherdev.teacher.organisation;

import java.util.Set;

/** What can change of a school; its code and its region stay. */
record SchoolTraits(
        String name,
        SchoolKind kind,
        Set<Stage> stages,
        Setting setting,
        String parent,
        boolean weak,
        boolean boarding) {

    SchoolTraits(
            String name,
            SchoolKind kind,
            Set<Stage> stages,
            Setting setting,
            String parent,
            Boolean weak,
            Boolean boarding) {
        this(name, kind, stages, setting, parent, Boolean.TRUE.equals(weak), Boolean.TRUE.equals(boarding));
    }

    SchoolTraits {
        stages = Set.copyOf(stages);
    }
}
