package teacherdev.platform.runtime.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;

/** A tabular answer as .xlsx. */
@Provider
@Produces(Tabular.XLSX)
public class XlsxBody extends TableBody {

    public XlsxBody() {
        super(".xlsx");
    }

    @Override
    void write(Table table, OutputStream out) throws IOException {
        XlsxTables.write(table, out);
    }
}
