package teacherdev.gateway.growthrecord;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How growth records are put together. */
@ConfigMapping(prefix = "teacherdev.growth-record")
public interface GrowthRecordConfiguration {

    /** How long each part may take; a later one is TIMED_OUT, and the record is shown without it. */
    Duration answerWithin();
}
