package teacherdev.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The architecture's "never", as rules that every module's test checks against its own classes. */
public final class ArchitectureRules {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String PERMITS = "teacherdev.platform.web.access.Permits";
    private static final List<String> OPERATIONS = List.of("GET", "POST", "PUT", "DELETE", "PATCH").stream()
            .map("jakarta.ws.rs."::concat)
            .toList();
    private static final List<String> SERVICES =
            List.of("teacherdev.teacher..", "teacherdev.training..", "teacherdev.evaluation..", "teacherdev.gateway..");

    private ArchitectureRules() {}

    /** Checks all rules of a service against its main classes. */
    public static void checkService(String basePackage) {
        JavaClasses classes = mainClasses(basePackage);
        rulesOf(basePackage).forEach(rule -> rule.check(classes));
    }

    /** Checks that a platform module knows no service and keeps the platform's own rules. */
    public static void checkPlatform(String basePackage) {
        JavaClasses classes = mainClasses(basePackage);
        List.of(platformKnowsNoService(), onlyTheOutboxSends(), operationsArePermitted(), noBinaryFloatingPoint())
                .forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    /** Checks that the rules platform is plain Java that decides without clock and chance, and exactly. */
    public static void checkRules(String basePackage) {
        JavaClasses classes = mainClasses(basePackage);
        List.of(rulesArePure(), rulesKnowNoClockAndNoChance(), noBinaryFloatingPoint())
                .forEach(rule -> rule.check(classes));
    }

    /** Checks that the gateway keeps nothing and decides nothing. */
    public static void checkGateway(String basePackage) {
        JavaClasses classes = mainClasses(basePackage);
        List.of(noOtherService(basePackage), keepsNothing(), operationsArePermitted(), featuresAreAcyclic(basePackage))
                .forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    static List<ArchRule> rulesOf(String basePackage) {
        return List.of(
                        noOtherService(basePackage),
                        rulesArePure(),
                        rulesKnowNoClockAndNoChance(),
                        resourcesCallUseCases(),
                        onlyTheOutboxSends(),
                        entitiesStayInside(),
                        statisticsOnlyRead(),
                        noCallsToSiblings(),
                        operationsArePermitted(),
                        featuresAreAcyclic(basePackage),
                        noBinaryFloatingPoint(),
                        timeComesFromTheClock())
                .stream()
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    static ArchRule noOtherService(String basePackage) {
        String[] others = SERVICES.stream()
                .filter(service -> !service.equals(basePackage + ".."))
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("a service never imports another's Java");
    }

    static ArchRule platformKnowsNoService() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES.toArray(String[]::new))
                .as("the platform never imports a service");
    }

    static ArchRule rulesArePure() {
        return classes()
                .that()
                .resideInAPackage("..rules..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "..rules..", "teacherdev.platform.rules.."))
                .as("rules import only java, rules and the rules platform");
    }

    static ArchRule rulesKnowNoClockAndNoChance() {
        return noClasses()
                .that()
                .resideInAPackage("..rules..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethodWhere(readsTime(_ -> true))
                .as("rules know neither clock nor chance");
    }

    static ArchRule resourcesCallUseCases() {
        return noClasses()
                .that()
                .areAnnotatedWith(PATH)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.persistence..", "javax.sql..", "java.sql..", "teacherdev.platform.runtime.outbox.."))
                .as("a resource calls a use case, never a repository, an entity manager or the outbox");
    }

    static ArchRule onlyTheOutboxSends() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("teacherdev.platform.runtime.outbox")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer.."))
                .as("only the outbox relay owns a producer");
    }

    static ArchRule entitiesStayInside() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(PATH)
                .or()
                .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are events, views or requests") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isRecord()
                                && type.getSimpleName()
                                        .matches(".*(Event|View|Request|Update|Changed|Granted|Reversed)");
                    }
                })
                .should(new ArchCondition<>("not have entities in their signatures") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean exposes =
                                method.getAllInvolvedRawTypes().stream().anyMatch(type -> type.isAnnotatedWith(ENTITY));
                        if (exposes
                                && method.getModifiers()
                                        .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)) {
                            events.add(
                                    SimpleConditionEvent.violated(method, method.getFullName() + " exposes an entity"));
                        }
                    }
                })
                .as("entities never appear in REST bodies or events");
    }

    static ArchRule statisticsOnlyRead() {
        return noClasses()
                .that()
                .resideInAPackage("..statistics..")
                .should()
                .dependOnClassesThat(resideInAPackage("teacherdev.platform.runtime.outbox.."))
                .orShould()
                .callMethod(
                        "teacherdev.platform.runtime.sql.Sql",
                        "update",
                        String.class.getName(),
                        Object[].class.getName())
                .as("statistics only read");
    }

    /** Webhooks go to clients outside, to public addresses only. */
    static ArchRule noCallsToSiblings() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("teacherdev.teacher.webhook")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net.http..",
                        "jakarta.ws.rs.client..",
                        "org.eclipse.microprofile.rest.client..",
                        "io.vertx.ext.web.client..",
                        "io.vertx.mutiny.ext.web.client.."))
                .as("a service never calls a sibling over HTTP");
    }

    static ArchRule keepsNothing() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..", "org.apache.kafka.."))
                .as("the gateway has no database and no Kafka");
    }

    static ArchRule operationsArePermitted() {
        return methods()
                .that(new DescribedPredicate<JavaMethod>("are operations") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return OPERATIONS.stream().anyMatch(method::isAnnotatedWith);
                    }
                })
                .should()
                .beAnnotatedWith(PERMITS)
                .as("every operation declares whom it permits");
    }

    static ArchRule featuresAreAcyclic(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("no cycles between features");
    }

    static ArchRule noBinaryFloatingPoint() {
        Set<String> binary = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return fields().should(new ArchCondition<>("not be binary floating point") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                if (binary.contains(field.getRawType().getName())) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is binary floating point"));
                }
            }
        });
    }

    static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(readsTime(method ->
                        !method.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class))))
                .as("time comes from the injected clock");
    }

    private static DescribedPredicate<JavaMethodCall> readsTime(Predicate<CodeUnitCallTarget> how) {
        return DescribedPredicate.describe(
                "reads the time",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getName().equals("now")
                        && how.test(call.getTarget()));
    }

    private static JavaClasses mainClasses(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location ->
                        Arrays.stream(packages).anyMatch(name -> location.contains(name.replace('.', '/')))
                                && !location.contains("/generated"))
                .importPackages(packages);
    }
}
