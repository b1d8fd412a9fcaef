package teacherdev.teacher.person;

import java.util.Map;
import java.util.UUID;

/**
 * The fields of {@code teacherdev.teacher.v1/teacher-changed.v1} that one feature fills. A bean of this type takes part by
 * being there. It reads by its own SQL, for all teachers of a batch at once.
 */
public interface EventPart {

    /** Every field that this part fills, with its value for a teacher of whom the feature knows nothing. */
    Map<String, Object> none();

    /** The fields of those teachers of whom the feature knows something, in statements whose number does not depend on them. */
    Map<UUID, Map<String, Object>> of(UUID[] teacherIds);
}
