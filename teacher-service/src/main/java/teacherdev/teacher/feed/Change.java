package teacherdev.teacher.feed;

import java.util.Set;

/**
 * A change about to be appended.
 *
 * @param codes organisations that the thing belongs to, and all above them
 * @param left organisations that it belonged to until now
 */
record Change(Announcement said, Effect effect, Set<String> codes, Set<String> left) {}
