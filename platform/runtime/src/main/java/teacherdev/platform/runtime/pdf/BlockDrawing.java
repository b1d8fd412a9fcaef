package teacherdev.platform.runtime.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.runtime.pdf.PdfDocument.Block;
import teacherdev.platform.runtime.pdf.PdfDocument.Column;
import teacherdev.platform.runtime.pdf.PdfDocument.Fact;

/** Draws one block after the other. All measures are points. */
final class BlockDrawing {

    private static final int TEXT = 10;
    private static final int HEADING = 14;
    private static final int LINE = 15;
    private static final int LABEL_WIDTH = 130;
    private static final int CELL_PADDING = 4;

    private final Pages pages;
    private final Typeface typeface;

    BlockDrawing(Pages pages, Typeface typeface) {
        this.pages = pages;
        this.typeface = typeface;
    }

    void draw(Block block) throws IOException {
        switch (block) {
            case PdfDocument.Heading(String text) -> lines(text, HEADING, false);
            case PdfDocument.Centered(String text, int points) -> lines(text, points, true);
            case PdfDocument.Paragraph(String text) -> lines(text, TEXT, false);
            case PdfDocument.Space(int points) -> pages.down(points);
            case PdfDocument.Facts(List<Fact> facts) -> facts(facts);
            case PdfDocument.Table table -> table(table);
        }
    }

    private void lines(String text, int points, boolean centered) throws IOException {
        int height = points + points / 2;
        for (String line : typeface.lines(text, points, pages.width())) {
            pages.room(height);
            int x = centered ? (pages.width() - typeface.width(line, points)) / 2 : 0;
            pages.text(line, x, points, points);
            pages.down(height);
        }
        pages.down(points / 2);
    }

    private void facts(List<Fact> facts) throws IOException {
        for (Fact fact : facts) {
            List<String> label = typeface.lines(fact.label(), TEXT, LABEL_WIDTH - CELL_PADDING);
            List<String> value = typeface.lines(fact.value(), TEXT, pages.width() - LABEL_WIDTH);
            for (int i = 0; i < Math.max(label.size(), value.size()); i++) {
                pages.room(LINE);
                pages.text(i < label.size() ? label.get(i) : "", 0, TEXT, TEXT);
                pages.text(i < value.size() ? value.get(i) : "", LABEL_WIDTH, TEXT, TEXT);
                pages.down(LINE);
            }
        }
        pages.down(LINE / 2);
    }

    private void table(PdfDocument.Table table) throws IOException {
        int[] left = edges(table.columns());
        List<String> head = table.columns().stream().map(Column::title).toList();
        row(table.columns(), left, head, List.of());
        for (List<String> cells : table.rows()) {
            row(table.columns(), left, cells, head);
        }
        pages.down(LINE / 2);
    }

    /** Where each column begins, and where the last one ends. */
    private int[] edges(List<Column> columns) {
        int parts = columns.stream().mapToInt(Column::parts).sum();
        int[] left = new int[columns.size() + 1];
        int before = 0;
        for (int i = 0; i < columns.size(); i++) {
            before += columns.get(i).parts();
            left[i + 1] = pages.width() * before / parts;
        }
        return left;
    }

    /** @param head what is repeated if the row begins a new page; empty for the head itself */
    private void row(List<Column> columns, int[] left, List<String> cells, List<String> head) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines.add(typeface.lines(cells.get(i), TEXT, left[i + 1] - left[i] - 2 * CELL_PADDING));
            most = Math.max(most, lines.getLast().size());
        }
        for (int line = 0; line < most; line++) {
            if (pages.room(LINE + CELL_PADDING) && !head.isEmpty()) {
                row(columns, left, head, List.of());
            }
            for (int i = 0; i < columns.size(); i++) {
                if (line < lines.get(i).size()) {
                    cell(columns.get(i), left[i], left[i + 1], lines.get(i).get(line));
                }
            }
            pages.down(LINE);
        }
        pages.rule(0);
        pages.down(CELL_PADDING);
    }

    private void cell(Column column, int from, int to, String text) throws IOException {
        int x = column.toTheRight() ? to - CELL_PADDING - typeface.width(text, TEXT) : from + CELL_PADDING;
        pages.text(text, x, TEXT, TEXT);
    }
}
