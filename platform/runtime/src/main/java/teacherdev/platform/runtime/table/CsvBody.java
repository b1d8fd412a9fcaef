package teacherdev.platform.runtime.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;

/** A tabular answer as CSV. */
@Provider
@Produces(Tabular.CSV)
public class CsvBody extends TableBody {

    public CsvBody() {
        super(".csv");
    }

    @Override
    void write(Table table, OutputStream out) throws IOException {
        CsvTables.write(table, out);
    }
}
