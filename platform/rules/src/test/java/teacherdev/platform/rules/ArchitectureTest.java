package teacherdev.platform.rules;

import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void shouldImportOnlyJavaAndKnowNoClockNoChanceAndNoBinaryFloatingPoint() {
        ArchitectureRules.checkRules("teacherdev.platform.rules");
    }
}
