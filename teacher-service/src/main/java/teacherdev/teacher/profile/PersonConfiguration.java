package teacherdev.teacher.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long persons are kept. */
@ConfigMapping(prefix = "teacherdev.person")
interface PersonConfiguration {

    /** How many years after the end of a career a person may be made anonymous at the earliest. */
    @WithDefault("5")
    int keptYears();
}
