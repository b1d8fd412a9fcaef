package teacherdev.platform.rules.leaf;

import java.util.Collection;
import java.util.Optional;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** The names that an expression may use at its place in the document. */
public interface Scope {

    Optional<Binding> find(String name);

    /** All names, for guesses at what a misspelt one should be. */
    Collection<String> names();

    /** Why a name that stands in the document cannot be used here; empty if the document does not know it. */
    default Optional<Reason> whyNot(String name) {
        return Optional.empty();
    }

    /**
     * Why a name cannot be used.
     *
     * @param consequence whether it only follows from another finding, so that it need not be reported
     */
    record Reason(FindingCode code, Message hint, boolean consequence) {}
}
