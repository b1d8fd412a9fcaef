package teacherdev.teacher.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a batch needs to know to tell who may see its changes; grows with each change that is told.
 *
 * @param subjects what the feed last said of teachers and schools
 * @param schools the paths of schools by id
 * @param organisations the paths of regions and schools by code
 */
record Known(Map<Subject, Last> subjects, Map<UUID, Set<String>> schools, Map<String, Set<String>> organisations) {

    /** What the feed last said of a thing: where it belongs and which key it has. */
    record Last(Set<String> codes, Announcement.SourceKey key) {

        static final Last NOTHING = new Last(Set.of(), null);
    }

    Known {
        subjects = new HashMap<>(subjects);
    }

    /** The change that an announcement leaves to be told. */
    Change change(Announcement said) {
        Last before = subjects.getOrDefault(said.subject(), Last.NOTHING);
        Set<String> codes = codes(said);
        Set<String> left = new TreeSet<>(before.codes());
        left.removeAll(codes);
        if (said.subject().moves()) {
            subjects.put(said.subject(), new Last(codes, said.key()));
        }
        return new Change(said, effect(said, before), codes, left);
    }

    private Set<String> codes(Announcement said) {
        Set<String> codes = new TreeSet<>(said.path());
        said.schools().forEach(id -> codes.addAll(schools.getOrDefault(id, Set.of())));
        said.teachers()
                .forEach(id -> codes.addAll(
                        subjects.getOrDefault(Subject.teacher(id), Last.NOTHING).codes()));
        if (said.below() != null) {
            codes.addAll(organisations.getOrDefault(said.below(), Set.of()));
        }
        return codes;
    }

    private static Effect effect(Announcement said, Last before) {
        boolean otherKey = before.key() != null && !before.key().equals(said.key());
        if (said.removed()) {
            return said.subject().kind().equals(Subject.TEACHER) && said.replacedBy() != null
                    ? Effect.KEY_CHANGED
                    : Effect.REMOVED;
        }
        return otherKey ? Effect.KEY_CHANGED : Effect.CHANGED;
    }
}
