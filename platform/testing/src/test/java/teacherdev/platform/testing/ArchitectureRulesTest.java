package teacherdev.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("teacherdev.violations");

    static Stream<Named<ArchRule>> brokenRules() {
        return Stream.of(
                        ArchitectureRules.rulesArePure(),
                        ArchitectureRules.rulesKnowNoClockAndNoChance(),
                        ArchitectureRules.resourcesCallUseCases(),
                        ArchitectureRules.onlyTheOutboxSends(),
                        ArchitectureRules.entitiesStayInside(),
                        ArchitectureRules.noCallsToSiblings(),
                        ArchitectureRules.operationsArePermitted(),
                        ArchitectureRules.featuresAreAcyclic("teacherdev.violations"),
                        ArchitectureRules.noBinaryFloatingPoint(),
                        ArchitectureRules.timeComesFromTheClock(),
                        ArchitectureRules.keepsNothing())
                .map(rule -> Named.of(rule.getDescription(), rule));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void shouldFindTheViolation(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(VIOLATIONS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void shouldPassCodeThatKeepsTheRules() {
        assertThatCode(() -> ArchitectureRules.checkPlatform("teacherdev.platform.local"))
                .doesNotThrowAnyException();
    }
}
