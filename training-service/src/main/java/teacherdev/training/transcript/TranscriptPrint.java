package teacherdev.training.transcript;

import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.runtime.pdf.PdfDocument;
import teacherdev.platform.runtime.pdf.PdfDocument.Block;
import teacherdev.platform.runtime.pdf.PdfDocument.Column;
import teacherdev.platform.runtime.pdf.PdfDocument.Fact;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.cycle.TrainingCycle;

/** A transcript as a document to print. */
final class TranscriptPrint {

    private static final int TITLE_POINTS = 20;

    private TranscriptPrint() {}

    static PdfDocument document(Transcript transcript, String language) {
        String title = Text.of("Training transcript", "教师培训学时学分证明").in(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PdfDocument.Centered(title, TITLE_POINTS));
        blocks.add(new PdfDocument.Facts(List.of(
                new Fact(Text.of("Name", "姓名").in(language), transcript.name()),
                new Fact(
                        Text.of("School", "学校").in(language),
                        shown(transcript.schoolName()) + " " + shown(transcript.schoolCode())),
                new Fact(Text.of("Period", "时段").in(language), transcript.from() + " - " + transcript.to()),
                new Fact(
                        Text.of("Made on", "出具日期").in(language),
                        transcript.asOf().toString()))));
        blocks.add(new PdfDocument.Heading(Text.of("Entries", "培训记录").in(language)));
        blocks.add(entries(transcript, language));
        blocks.add(new PdfDocument.Heading(Text.of("Sums", "合计").in(language)));
        blocks.add(sums(transcript, language));
        blocks.add(new PdfDocument.Heading(Text.of("Requirements", "周期要求").in(language)));
        transcript.requirements().forEach(cycle -> blocks.add(requirement(cycle, language)));
        return new PdfDocument(
                title,
                PdfDocument.Layout.PORTRAIT,
                blocks,
                transcript.teacherId().toString());
    }

    private static Block entries(Transcript transcript, String language) {
        List<List<String>> rows = transcript.entries().stream()
                .map(entry -> List.of(
                        entry.date().toString(),
                        entry.activity(),
                        Words.of(entry.kind(), language),
                        Words.of(entry.courseLevel(), language) + " " + Words.of(entry.form(), language),
                        shown(entry.category()),
                        entry.source(),
                        entry.activityHours().toPlainString(),
                        entry.amount().toPlainString() + " " + Words.of(entry.unit(), language)))
                .toList();
        return new PdfDocument.Table(
                List.of(
                        Column.text(Text.of("Date", "日期").in(language), 3),
                        Column.text(Text.of("Activity", "活动").in(language), 6),
                        Column.text(Text.of("Kind", "类型").in(language), 2),
                        Column.text(Text.of("Level, form", "级别、形式").in(language), 3),
                        Column.text(Text.of("Category", "类别").in(language), 2),
                        Column.text(Text.of("Source", "来源").in(language), 2),
                        Column.number(Text.of("Hours", "学时").in(language), 2),
                        Column.number(Text.of("Counts", "认定").in(language), 3)),
                rows);
    }

    private static Block sums(Transcript transcript, String language) {
        List<List<String>> rows = new ArrayList<>();
        transcript.byYear().forEach(sum -> rows.add(row(sum.year().toString(), sum, language)));
        String without = Text.of("without category", "未分类").in(language);
        transcript
                .byCategory()
                .forEach(sum -> rows.add(row(sum.category() == null ? without : sum.category(), sum, language)));
        transcript.total().forEach(sum -> rows.add(row(Text.of("Total", "合计").in(language), sum, language)));
        return new PdfDocument.Table(
                List.of(
                        Column.text(Text.of("Of", "范围").in(language), 3),
                        Column.number(Text.of("Hours", "学时").in(language), 2),
                        Column.number(Text.of("Counts", "认定").in(language), 2)),
                rows);
    }

    private static List<String> row(String label, TranscriptSum sum, String language) {
        return List.of(
                label,
                sum.activityHours().toPlainString(),
                sum.amount().toPlainString() + " " + Words.of(sum.unit(), language));
    }

    private static Block requirement(TrainingCycle cycle, String language) {
        String line = cycle.cycle() + " " + Words.of(cycle.requirement(), language) + ": "
                + Text.of("asked ", "应修 ").in(language) + cycle.required().toPlainString()
                + Text.of(", reached ", "，已修 ").in(language) + cycle.achieved().toPlainString()
                + Text.of(", missing ", "，尚缺 ").in(language) + cycle.missing().toPlainString()
                + Text.of(" by ", "，截止 ").in(language) + cycle.due();
        return new PdfDocument.Paragraph(
                cycle.unmet().isEmpty() ? line : line + "\n" + String.join("\n", cycle.unmet()));
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }
}
