package teacherdev.platform.runtime.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import teacherdev.platform.runtime.pdf.PdfDocument.Layout;

/** The pages and the pencil: begins a new page when the present one is full. All measures are points. */
final class Pages implements AutoCloseable {

    static final int MARGIN = 50;
    private static final int FOOTER_HEIGHT = 30;
    private static final int FOOTER_POINTS = 8;

    private final PDDocument pdf;
    private final Typeface typeface;
    private final Layout layout;
    private final String footer;
    private PDPageContentStream content;
    private int pageNumber;
    private int y;

    Pages(PDDocument pdf, Typeface typeface, Layout layout, String footer) throws IOException {
        this.pdf = pdf;
        this.typeface = typeface;
        this.layout = layout;
        this.footer = footer;
        begin();
    }

    private PDRectangle sheet() {
        PDRectangle upright = PDRectangle.A4;
        return layout == Layout.PORTRAIT
                ? upright
                : new PDRectangle(/* width= */ upright.getHeight(), /* height= */ upright.getWidth());
    }

    /** The width between the margins. */
    int width() {
        return (int) sheet().getWidth() - 2 * MARGIN;
    }

    private void begin() throws IOException {
        PDPage page = new PDPage(sheet());
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        pageNumber++;
        y = (int) sheet().getHeight() - MARGIN;
    }

    /** Makes room for something; true if a new page was begun for it. */
    boolean room(int height) throws IOException {
        if (y - height >= MARGIN + FOOTER_HEIGHT) {
            return false;
        }
        endPage();
        begin();
        return true;
    }

    void down(int points) {
        y -= points;
    }

    /** Writes a shown text, so far from the left margin, with its baseline so far below the pencil. */
    void text(String shown, int x, int below, int points) throws IOException {
        content.beginText();
        content.setFont(typeface.font(), points);
        content.newLineAtOffset(MARGIN + x, y - below);
        content.showText(shown);
        content.endText();
    }

    /** A thin line over the whole width, so far below the pencil. */
    void rule(int below) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, y - below);
        content.lineTo(MARGIN + width(), y - below);
        content.stroke();
    }

    private void endPage() throws IOException {
        y = MARGIN;
        String line = typeface.shown(footer.isEmpty() ? "" + pageNumber : footer + "    " + pageNumber);
        text(line, 0, 0, FOOTER_POINTS);
        content.close();
    }

    void finish() throws IOException {
        endPage();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
