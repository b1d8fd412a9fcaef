package teacherdev.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.scheme.SchemeDocuments;
import teacherdev.platform.rules.comparison.DocumentDifference;
import teacherdev.platform.web.access.Access;

/** Documents as a comparison names them: by the id of a scheme, or written out. */
@ApplicationScoped
class ComparedDocuments {

    private final SchemeDocuments documents;

    ComparedDocuments(SchemeDocuments documents) {
        this.documents = documents;
    }

    /** The document; a scheme that the caller does not see is not found. */
    Map<String, Object> of(Access access, Object given) {
        if (given instanceof String text) {
            try {
                return DocumentText.stored(documents.canonical(access, UUID.fromString(text)));
            } catch (IllegalArgumentException _) {
                return DocumentText.object(DocumentText.document(text));
            }
        }
        return DocumentText.object(given);
    }

    static List<ComparisonAnswer.Change> changes(Map<String, Object> from, Map<String, Object> to) {
        return DocumentDifference.between(from, to).stream()
                .map(change ->
                        new ComparisonAnswer.Change(change.path(), change.kind().name(), change.from(), change.to()))
                .toList();
    }
}
