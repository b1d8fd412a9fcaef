package teacherdev.training.roster;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code school-changed.v1} that this service reads. */
record SchoolChanged(UUID schoolId, String code, String name, List<String> path) {

    SchoolChanged {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        path = List.copyOf(Objects.requireNonNull(path, "path"));
    }
}
