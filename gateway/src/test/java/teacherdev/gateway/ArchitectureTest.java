package teacherdev.gateway;

import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void shouldKeepTheArchitecture() {
        ArchitectureRules.checkGateway("teacherdev.gateway");
    }
}
