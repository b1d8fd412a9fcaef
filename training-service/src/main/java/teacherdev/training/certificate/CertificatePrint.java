package teacherdev.training.certificate;

import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.runtime.pdf.PdfDocument;
import teacherdev.platform.runtime.pdf.PdfDocument.Block;
import teacherdev.platform.runtime.pdf.PdfDocument.Fact;
import teacherdev.platform.web.problem.Text;

/** A certificate as a document to print; a revoked one says so. */
final class CertificatePrint {

    private static final int TITLE_POINTS = 32;
    private static final int NAME_POINTS = 24;
    private static final int BODY_POINTS = 14;
    private static final int GAP = 24;

    private CertificatePrint() {}

    static PdfDocument document(CertificateView certificate, String language) {
        String title = title(certificate).in(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PdfDocument.Space(GAP));
        blocks.add(new PdfDocument.Centered(title, TITLE_POINTS));
        if (certificate.state() == CertificateState.REVOKED) {
            blocks.add(new PdfDocument.Centered(Text.of("REVOKED", "已撤销").in(language), NAME_POINTS));
        }
        blocks.add(new PdfDocument.Space(GAP));
        blocks.add(new PdfDocument.Centered(shown(certificate.teacherName()), NAME_POINTS));
        blocks.add(new PdfDocument.Space(GAP));
        blocks.add(new PdfDocument.Centered(sentence(certificate).in(language), BODY_POINTS));
        blocks.add(new PdfDocument.Space(GAP));
        blocks.add(new PdfDocument.Facts(List.of(
                new Fact(Text.of("Number", "证书编号").in(language), certificate.number()),
                new Fact(
                        Text.of("Issued by", "颁发单位").in(language),
                        shown(certificate.issuerName()) + " " + certificate.issuer()),
                new Fact(
                        Text.of("Issued on", "颁发日期").in(language),
                        certificate.issuedOn().toString()),
                new Fact(Text.of("Verification code", "校验码").in(language), certificate.verificationCode()),
                // With these and the facts above, all that is signed is on paper.
                new Fact(Text.of("Signed for", "签名对象").in(language), signedFor(certificate)),
                new Fact(Text.of("Key", "签名密钥").in(language), certificate.keyId()),
                new Fact(Text.of("Signature", "数字签名").in(language), certificate.signature()))));
        return new PdfDocument(title, PdfDocument.Layout.LANDSCAPE, blocks, certificate.number());
    }

    private static String signedFor(CertificateView certificate) {
        return String.join(
                " ",
                certificate.kind().name(),
                certificate.subject(),
                certificate.teacherId().toString(),
                certificate.from().toString(),
                certificate.to().toString());
    }

    private static Text title(CertificateView certificate) {
        return switch (certificate.kind()) {
            case COURSE -> Text.of("Certificate of Completion", "培训结业证书");
            case CYCLE -> Text.of("Certificate of Training Hours", "继续教育学时合格证书");
        };
    }

    private static Text sentence(CertificateView certificate) {
        String days = certificate.from() + " - " + certificate.to();
        String hours = certificate.hours().toPlainString();
        return switch (certificate.kind()) {
            case COURSE ->
                Text.of(
                        "has completed the course " + certificate.title() + " (" + days + ", " + hours + " hours).",
                        "于 " + days + " 参加《" + certificate.title() + "》培训，修满 " + hours + " 学时，考核合格，准予结业。");
            case CYCLE ->
                Text.of(
                        "has met the requirements of the training cycle " + certificate.title() + " with " + hours
                                + " hours.",
                        "在 " + certificate.title() + " 培训周期内完成 " + hours + " 学时，达到规定要求。");
        };
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }
}
