package teacherdev.platform.runtime.personal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a service says of its own tables; each service has one. A table with a column {@code teacher_id} tells of a person
 * without being named here.
 */
public interface PersonalTables {

    /** Further tables, or some with narrower conditions, each with the condition that makes a row {@code r} hers: one parameter, the array of her ids. */
    Map<String, String> linked();

    /** Columns that are never told: ciphertexts, contents of files. */
    Set<String> hiddenColumns();

    /** Statements that make her rows anonymous; each has one parameter, the array of her ids. */
    List<String> forgetting();
}
