package teacherdev.evaluation.pay.statement;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.platform.runtime.pdf.PdfDocument;
import teacherdev.platform.runtime.pdf.PdfDocument.Block;
import teacherdev.platform.runtime.pdf.PdfDocument.Column;
import teacherdev.platform.runtime.pdf.PdfDocument.Fact;
import teacherdev.platform.runtime.pdf.PdfWriter;

/** A statement as a document to print. */
@ApplicationScoped
class StatementPdf {

    private static final TypeReference<List<StatementView.ReadLine>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<StatementView.ReadTrace>> TRACE = new TypeReference<>() {};

    private final StatementQueries queries;
    private final ObjectMapper tolerant;

    StatementPdf(StatementQueries queries, ObjectMapper mapper) {
        this.queries = queries;
        this.tolerant = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    byte[] write(PayReach reach, UUID id, Locale language) {
        StatementView statement = queries.statement(reach, id, language);
        boolean zh = language.equals(Locale.CHINESE);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PdfDocument.Centered(zh ? "绩效工资单" : "Pay statement 绩效工资单", 20));
        blocks.add(new PdfDocument.Facts(facts(statement, zh)));
        blocks.add(new PdfDocument.Table(
                List.of(
                        Column.text(zh ? "项目" : "Item", 3),
                        Column.text(zh ? "类别" : "Kind", 2),
                        Column.number(zh ? "金额(元)" : "Yuan", 2)),
                rows(statement, zh)));
        blocks.add(new PdfDocument.Heading(zh ? "计算依据" : "Why"));
        read(statement.trace(), TRACE).forEach(line -> blocks.add(new PdfDocument.Paragraph(line.text())));
        String title = (zh ? "绩效工资单 " : "Pay statement ") + statement.year();
        return PdfWriter.write(new PdfDocument(
                title, PdfDocument.Layout.PORTRAIT, blocks, statement.id().toString()));
    }

    private static List<Fact> facts(StatementView statement, boolean zh) {
        return List.of(
                new Fact(zh ? "姓名" : "Name", shown(statement.name())),
                new Fact(zh ? "发放学校" : "School", shown(statement.schoolName()) + " " + statement.schoolCode()),
                new Fact(zh ? "奖金池" : "Pool", statement.poolName() + " " + statement.year()),
                new Fact(zh ? "版本与状态" : "Version, state", statement.version() + " " + statement.state()));
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }

    private List<List<String>> rows(StatementView statement, boolean zh) {
        List<List<String>> rows = new ArrayList<>();
        for (StatementView.ReadLine line : read(statement.lines(), LINES)) {
            rows.add(List.of(line.item(), line.kind(), line.amount().toPlainString()));
        }
        rows.add(List.of(zh ? "合计" : "Total", "", statement.amount().toPlainString()));
        return rows;
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return tolerant.readValue(json, type);
        } catch (JacksonException writtenByUs) {
            throw new IllegalStateException(writtenByUs);
        }
    }
}
