package teacherdev.evaluation.scheme;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: a scheme was adopted, or its end was set. Contract: {@code teacherdev.evaluation.v1/scheme-adopted.v1}. */
record SchemeAdopted(
        UUID schemeId,
        int version,
        String code,
        String hash,
        SchemeKind kind,
        String scope,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        RawValue document) {

    static OutgoingEvent of(Scheme scheme) {
        SchemeAdopted data = new SchemeAdopted(
                scheme.id(),
                scheme.version(),
                scheme.code(),
                scheme.contentHash(),
                scheme.kind(),
                scheme.scope(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                new RawValue(scheme.document()));
        return new OutgoingEvent(
                "teacherdev.evaluation.v1",
                scheme.id().toString(),
                "teacherdev.evaluation.scheme-adopted.v1",
                scheme.id().toString(),
                scheme.rowVersion(),
                data);
    }
}
