package teacherdev.platform.runtime.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.pdf.PdfDocument.Block;
import teacherdev.platform.runtime.pdf.PdfDocument.Column;
import teacherdev.platform.runtime.pdf.PdfDocument.Fact;
import teacherdev.platform.runtime.pdf.PdfDocument.Layout;

class PdfWriterTest {

    private static final int FONT_BYTES = 5_000_000;

    @Test
    void shouldKeepChineseAsTextThatCanBeReadBack() throws IOException {
        byte[] pdf = PdfWriter.write(portrait(
                new PdfDocument.Centered("绩效工资单 Pay statement", 20),
                new PdfDocument.Facts(List.of(new Fact("姓名 Name", "欧阳示例"), new Fact("学校 School", "示例小学"))),
                new PdfDocument.Table(
                        List.of(Column.text("项目", 3), Column.number("金额(元)", 1)),
                        List.of(List.of("教优多酬", "138,686.13"), List.of("责重多酬", "225,000.00")))));

        assertThat(text(pdf))
                .contains("绩效工资单 Pay statement", "欧阳示例", "示例小学", "教优多酬", "138,686.13")
                .contains("第 1 页依据");
    }

    @Test
    void shouldEmbedOnlyTheGlyphsThatAreUsed() throws IOException {
        byte[] pdf = PdfWriter.write(portrait(new PdfDocument.Paragraph("一二三四五六七八九十")));

        assertThat(pdf).hasSizeLessThan(FONT_BYTES / 50);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            var resources = read.getPage(0).getResources();
            COSName name = StreamSupport.stream(resources.getFontNames().spliterator(), false)
                    .findFirst()
                    .orElseThrow();
            PDFont font = resources.getFont(name);
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).contains("+WenQuanYiMicroHei");
        }
    }

    @Test
    void shouldGiveTheSameBytesForTheSameDocument() {
        PdfDocument document = portrait(new PdfDocument.Heading("标题"));

        assertThat(PdfWriter.write(document)).isEqualTo(PdfWriter.write(document));
    }

    @Test
    void shouldBreakLongTextsAndRepeatTheHeadOfATableOnEachPage() throws IOException {
        List<String> row = List.of("很长的说明文字需要换行".repeat(12), "1.00");
        byte[] pdf = PdfWriter.write(portrait(new PdfDocument.Table(
                List.of(Column.text("依据栏", 2), Column.number("金额栏", 1)), Collections.nCopies(40, row))));

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(read)).contains("依据栏", "金额栏");
        }
    }

    @Test
    void shouldShowWhatTheFontLacksAsAQuestionMarkAndNotFail() throws IOException {
        byte[] pdf = PdfWriter.write(portrait(new PdfDocument.Paragraph("表情\uD83D\uDE00和\t制表符\u0007")));

        assertThat(text(pdf)).contains("表情?和 制表符");
    }

    @Test
    void shouldLayACertificateAcross() throws IOException {
        byte[] pdf = PdfWriter.write(
                new PdfDocument("证书", Layout.LANDSCAPE, List.of(new PdfDocument.Centered("结业证书", 40)), ""));

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(read.getPage(0).getMediaBox().getHeight());
            assertThat(new PDFRenderer(read).renderImage(0).getWidth()).isEqualTo(841);
        }
    }

    private static PdfDocument portrait(Block... blocks) {
        return new PdfDocument("测试", Layout.PORTRAIT, List.of(blocks), "第 1 页依据");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }
}
