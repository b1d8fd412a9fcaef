package teacherdev.platform.runtime.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font, as it is embedded in a document: measures texts and breaks them into lines. */
record Typeface(PDType0Font font, TrueTypeCollection source, CmapLookup glyphs) implements AutoCloseable {

    private static final String NAME = "WenQuanYiMicroHei";
    private static final byte[] FILE = read();
    private static final int REPLACEMENT = '?';
    private static final int FIRST_WITHOUT_SPACES = 0x2E80; // CJK: a line may break between any two characters
    private static final int UNITS_PER_EM = 1000;

    private static byte[] read() {
        try (InputStream file = Typeface.class.getResourceAsStream("/teacherdev/fonts/wqy-microhei.ttc")) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    static Typeface in(PDDocument pdf) throws IOException {
        TrueTypeCollection collection = new TrueTypeCollection(new ByteArrayInputStream(FILE));
        TrueTypeFont source = collection.getFontByName(NAME);
        return new Typeface(PDType0Font.load(pdf, source, true), collection, source.getUnicodeCmapLookup());
    }

    /** A text that the font can show: control characters become spaces, characters without a glyph a question mark. */
    String shown(String text) {
        int[] characters = text.codePoints()
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .map(character -> glyphs.getGlyphId(character) == 0 ? REPLACEMENT : character)
                .toArray();
        return new String(characters, 0, characters.length);
    }

    /** The width of a shown text in points, rounded up. */
    int width(String shown, int points) throws IOException {
        return (int) Math.ceil(font.getStringWidth(shown) * points / UNITS_PER_EM);
    }

    /** The lines of a text in a column; a line break in the text stays one. */
    List<String> lines(String text, int points, int widthMax) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            breakInto(lines, shown(part), points, widthMax);
        }
        return lines;
    }

    private void breakInto(List<String> lines, String text, int points, int widthMax) throws IOException {
        int start = 0;
        int opportunity = -1;
        int end = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (end > start && width(text.substring(start, next), points) > widthMax) {
                int cut = opportunity > start ? opportunity : end;
                lines.add(text.substring(start, cut).stripTrailing());
                start = skipSpaces(text, cut);
                opportunity = -1;
                end = Math.max(start, end);
                continue;
            }
            if (breaksAfter(text.codePointAt(end))) {
                opportunity = next;
            }
            end = next;
        }
        lines.add(text.substring(start));
    }

    private static boolean breaksAfter(int character) {
        return character == ' ' || character >= FIRST_WITHOUT_SPACES;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
