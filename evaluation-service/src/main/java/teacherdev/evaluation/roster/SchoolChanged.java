package teacherdev.evaluation.roster;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code school-changed.v1} that this service reads. */
record SchoolChanged(
        UUID schoolId, String code, String name, String kind, List<String> stages, String setting, List<String> path) {

    SchoolChanged {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        stages = stages == null ? List.of() : List.copyOf(stages);
        path = List.copyOf(Objects.requireNonNull(path, "path"));
    }
}
