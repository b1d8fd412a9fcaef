package teacherdev.evaluation;

import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void shouldKeepTheArchitecture() {
        ArchitectureRules.checkService("teacherdev.evaluation");
    }
}
