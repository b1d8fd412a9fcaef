package teacherdev.platform.rules.leaf;

import java.util.Collection;
import java.util.Optional;
import teacherdev.platform.rules.finding.Message;

/** The names that an expression may use at its place in the document. */
public interface Scope {

    Optional<Binding> find(String name);

    /** All names, for guesses at what a misspelt one should be. */
    Collection<String> names();

    /** Why a name that exists in the document cannot be used here (it comes later, it is of people ...); empty if it is unknown. */
    default Optional<Message> whyNot(String name) {
        return Optional.empty();
    }
}
