package teacherdev.platform.runtime.pdf;

import java.util.List;
import java.util.Objects;

/**
 * What stands in a document, from top to bottom.
 *
 * @param title the name of the document for the reader's window; it is not drawn
 * @param footer a line at the foot of each page, before the page number; may be empty
 */
public record PdfDocument(String title, Layout layout, List<Block> blocks, String footer) {

    public PdfDocument {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(footer, "footer");
        blocks = List.copyOf(blocks);
    }

    /** How an A4 sheet is held. */
    public enum Layout {
        PORTRAIT,
        LANDSCAPE
    }

    /** One thing in a document. */
    public sealed interface Block {}

    /** A line in larger type, left-aligned. */
    public record Heading(String text) implements Block {}

    /** A line or lines in the middle of the page, in type of 6 to 60 points. */
    public record Centered(String text, int points) implements Block {

        public Centered {
            if (points < 6 || points > 60) {
                throw new IllegalArgumentException("points must be 6 to 60");
            }
        }
    }

    /** Running text. */
    public record Paragraph(String text) implements Block {}

    /** Empty space of so many points. */
    public record Space(int points) implements Block {}

    /** Labels with their values, one below the other. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String label, String value) {}

    /** A table; its head is repeated on each page, and cells break their lines. */
    public record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row has another number of cells than there are columns");
                }
            }
        }
    }

    /** @param parts how wide the column is, in relation to the others */
    public record Column(String title, int parts, boolean toTheRight) {

        public static Column text(String title, int parts) {
            return new Column(title, parts, false);
        }

        public static Column number(String title, int parts) {
            return new Column(title, parts, true);
        }
    }
}
