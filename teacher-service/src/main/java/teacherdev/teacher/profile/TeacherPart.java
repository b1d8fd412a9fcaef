package teacherdev.teacher.profile;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A part of a teacher's state that another feature keeps, and that travels in the event teacher-changed.v1: titles,
 * honours, terms. The feature provides it as a bean; profile knows none of them.
 */
public interface TeacherPart {

    /** The field of the contract that the part fills. */
    String field();

    /** What each of these teachers has, in one statement however many they are; who is missing has {@link #none()}. */
    Map<UUID, Object> of(List<UUID> teacherIds);

    /** What a teacher without the part has, for example an empty list. */
    Object none();
}
