package teacherdev.platform.runtime.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Writes documents as PDF. */
public final class PdfWriter {

    public static final String MEDIA_TYPE = "application/pdf";

    private PdfWriter() {}

    /** The document as a PDF file; equal documents give equal bytes. */
    public static byte[] write(PdfDocument document) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(document.title());
            pdf.setDocumentInformation(information);
            pdf.setDocumentId(
                    0L); // otherwise it is made of the time, and the same document would not be the same bytes
            try (Typeface typeface = Typeface.in(pdf);
                    Pages pages = new Pages(pdf, typeface, document.layout(), document.footer())) {
                BlockDrawing drawing = new BlockDrawing(pages, typeface);
                for (PdfDocument.Block block : document.blocks()) {
                    drawing.draw(block);
                }
                pages.finish();
                pdf.save(bytes); // the glyphs that were used are gathered here, so the font must still be open
            }
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
