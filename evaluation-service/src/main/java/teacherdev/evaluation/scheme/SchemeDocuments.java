package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.platform.web.access.Access;

/** The documents of schemes, for features that run them. */
@ApplicationScoped
public class SchemeDocuments {

    private final SchemeQueries queries;

    SchemeDocuments(SchemeQueries queries) {
        this.queries = queries;
    }

    /** The canonical document of a scheme that the caller sees. */
    public String canonical(Access access, UUID id) {
        return queries.scheme(access, id).orElseThrow(SchemeStore::notFound).document();
    }
}
