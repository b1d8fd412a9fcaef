package teacherdev.teacher.mobility;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Rules of moves. */
@ConfigMapping(prefix = "teacherdev.mobility")
interface MobilityConfiguration {

    /** How long a placement lasts that does not say: new rural teachers spend three years in a good town school. */
    @WithDefault("3")
    int placementYears();
}
