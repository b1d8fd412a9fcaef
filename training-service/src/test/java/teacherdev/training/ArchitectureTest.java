package teacherdev.training;

import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void shouldKeepTheArchitecture() {
        ArchitectureRules.checkService("teacherdev.training");
    }
}
