package teacherdev.platform.runtime.table;

/** An answer that can also be read as a table. */
public interface Tabular {

    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The answer as a table whose headers are in the language that an Accept-Language header asks for. */
    Table table(String acceptLanguage);
}
