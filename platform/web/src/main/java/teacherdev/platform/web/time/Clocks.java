package teacherdev.platform.web.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Provides the clock: instants are UTC everywhere, legal dates are those of China. */
@ApplicationScoped
class Clocks {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock system() {
        return Clock.system(LEGAL_ZONE);
    }
}
