package teacherdev.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.NavigableMap;

/** A line chart as SVG: the sizes on a logarithmic axis, the cost on a linear one that begins at zero. */
final class Chart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final int STEPS = 5;
    private static final String[] COLOURS = {"#1b6ca8", "#c0392b", "#27864a", "#8e44ad", "#b9770e", "#34495e"};

    private final StringBuilder svg = new StringBuilder();
    private final double smallest;
    private final double largest;
    private final double highest;

    private Chart(Map<String, NavigableMap<Long, Double>> lines) {
        LongSummaryStatistics sizes = lines.values().stream()
                .flatMap(line -> line.keySet().stream())
                .mapToLong(Long::longValue)
                .summaryStatistics();
        smallest = Math.log10((double) sizes.getMin());
        largest = Math.log10((double) sizes.getMax());
        double top = lines.values().stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        double step = Math.pow(10, Math.floor(Math.log10(top)));
        highest = Math.ceil(top / step) * step;
    }

    /**
     * Writes a chart.
     *
     * @param lines by name, the cost at each size
     */
    static void write(Path file, String title, String sizes, String cost, Map<String, NavigableMap<Long, Double>> lines)
            throws IOException {
        Chart chart = new Chart(lines);
        chart.frame(title, sizes, cost);
        lines.values().iterator().next().keySet().forEach(chart::size);
        int number = 0;
        for (var line : lines.entrySet()) {
            chart.line(line.getKey(), line.getValue(), number++);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, chart.svg.append("</svg>\n"));
    }

    private void frame(String title, String sizes, String cost) {
        add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\"><rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>",
                WIDTH,
                HEIGHT));
        text(LEFT, 22, "start", title);
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", sizes);
        text(LEFT, TOP - 4, "end", cost);
        for (int i = 0; i <= STEPS; i++) {
            double value = highest * i / STEPS;
            add(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>",
                    LEFT,
                    WIDTH - RIGHT,
                    y(value),
                    y(value)));
            text(LEFT - 6, y(value) + 4, "end", String.format(Locale.ROOT, "%.3g", value));
        }
    }

    private void size(long size) {
        text(x(size), HEIGHT - BOTTOM + 16, "middle", String.format(Locale.ROOT, "%,d", size));
    }

    private void line(String name, NavigableMap<Long, Double> points, int number) {
        String colour = COLOURS[number % COLOURS.length];
        StringBuilder path = new StringBuilder();
        points.forEach((size, cost) -> {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(size), y(cost)));
            add(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x(size), y(cost), colour));
        });
        add(String.format(
                Locale.ROOT, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, colour));
        double legend = TOP + 18.0 * number;
        add(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%.1f\" width=\"12\" height=\"4\" fill=\"%s\"/>",
                WIDTH - RIGHT + 14,
                legend,
                colour));
        text(WIDTH - RIGHT + 32, legend + 7, "start", name);
    }

    private double x(long size) {
        double part = largest == smallest ? 0 : (Math.log10((double) size) - smallest) / (largest - smallest);
        return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    private double y(double cost) {
        return HEIGHT - BOTTOM - cost / highest * (HEIGHT - TOP - BOTTOM);
    }

    private void text(double x, double y, String anchor, String words) {
        add(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, words));
    }

    private void add(String element) {
        svg.append(element).append('\n');
    }
}
