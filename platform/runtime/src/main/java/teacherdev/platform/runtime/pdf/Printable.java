package teacherdev.platform.runtime.pdf;

/** An answer that can also be read as a document to keep or print. */
public interface Printable {

    /** The answer as a document in the language that an Accept-Language header asks for. */
    PdfDocument document(String acceptLanguage);
}
