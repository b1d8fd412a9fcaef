package teacherdev.platform.runtime.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.web.access.Access;

/** What files of one kind are taken into. */
public interface ImportTarget<T> {

    /** The name of the resource in the API, for example {@code teachers}. */
    String name();

    /** The name of the template and the error workbook, for people. */
    String title();

    List<ImportColumn> columns();

    Class<T> rowType();

    /** Adds what a file does not say. */
    void complete(ObjectNode row);

    /** By what a row is known; a later row of the file with the same key fails. */
    Object key(T row);

    /** Carries rows out, each by itself; rows that say what is known change nothing. */
    List<RowResult> carryOut(Access access, List<BulkRow<T>> rows);
}
