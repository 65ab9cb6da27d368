package nl.klachtkracht;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.insight.ManagementReads;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.process.support.Variable;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house; a rule that finds nothing to judge fails. */
class ArchitectureTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.klachtkracht");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ROOMS = SOURCES.resolve("nl/klachtkracht");
    private static final String ENGINE = "org.camunda..";
    private static final String PROCESS = "nl.klachtkracht.process..";
    /** The demo and its hands on the engine; neither goes to production. */
    private static final String DEMO = "nl.klachtkracht..demo..";

    @Nested
    @DisplayName("Who may know whom")
    class Rooms {

        @Test
        void onlyTheProcessKnowsTheEngine() {
            noClasses().that().resideOutsideOfPackage(PROCESS).should().dependOnClassesThat().resideInAPackage(ENGINE).check(HOUSE);
        }

        @Test
        void nobodyKnowsTheProcess() {
            noClasses().that().resideOutsideOfPackage(PROCESS).should().dependOnClassesThat().resideInAPackage(PROCESS).check(HOUSE);
        }

        @Test
        void nobodyKnowsTheDemo() {
            noClasses().that().resideOutsideOfPackages(DEMO, "nl.klachtkracht.process.demo..").should().dependOnClassesThat().resideInAPackage(DEMO).check(HOUSE);
        }

        @ParameterizedTest
        @MethodSource("nl.klachtkracht.ArchitectureTest#modules")
        void aModuleKnowsTheClockHowToRefuseAndItself(String module) {
            String room = "nl.klachtkracht." + module + "..";
            classes().that().resideInAPackage(room).should().onlyDependOnClassesThat(
                    not(resideInAPackage("nl.klachtkracht.."))
                            .or(resideInAnyPackage(room, "nl.klachtkracht.clock..", "nl.klachtkracht.refusal.."))).check(HOUSE);
        }

        @Test
        void theDossierReadsTheOthersAndWritesNothing() {
            classes().that().resideInAPackage("nl.klachtkracht.dossier..").should(onlyRead()).check(HOUSE);
            noClasses().that().resideInAPackage("nl.klachtkracht.dossier..").should()
                    .dependOnClassesThat().resideInAnyPackage(PROCESS, DEMO, "nl.klachtkracht.start..").check(HOUSE);
        }

        @Test
        void theInsightReadsTheOthersAndWritesOnlyWhoRead() throws IOException {
            classes().that().resideInAPackage("nl.klachtkracht.insight..").should(onlyRead()).check(HOUSE);
            noClasses().that().resideInAPackage("nl.klachtkracht.insight..").should()
                    .dependOnClassesThat().resideInAnyPackage(PROCESS, DEMO, "nl.klachtkracht.start..").check(HOUSE);
            try (Stream<Path> files = Files.walk(ROOMS.resolve("insight"))) {
                assertThat(files.filter(Files::isRegularFile).map(ArchitectureTest::text)
                        .flatMap(text -> Pattern.compile("(insert into|delete from|update) (\\w+)").matcher(text).results()).map(MatchResult::group))
                        .containsExactly("insert into management_read");
            }
        }

        @Test
        void theModulesKeepTheirInsidesToThemselves() {
            ApplicationModules.of(Klachtkracht.class).verify();
        }

        private static ArchCondition<JavaClass> onlyRead() {
            return new ArchCondition<>("only read") {
                @Override
                public void check(JavaClass reader, ConditionEvents events) {
                    reader.getMethodCallsFromSelf().stream().filter(ArchitectureTest::writes)
                            .filter(call -> !call.getTargetOwner().isEquivalentTo(ManagementReads.class))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(reader, call.getDescription())));
                }
            };
        }
    }

    @Nested
    @DisplayName("A delegate translates and decides nothing")
    class Delegates {

        private static final int MOST_LINES = 30;

        @Test
        void aDelegateIsSmallAndItsOwn() {
            classes().that().implement(JavaDelegate.class).should().bePackagePrivate()
                    .andShould().haveModifier(JavaModifier.FINAL)
                    .andShould().haveSimpleNameEndingWith("Delegate")
                    .andShould().beAnnotatedWith(Component.class)
                    .andShould().resideInAPackage(PROCESS)
                    .andShould(extendNothing()).check(HOUSE);
            classes().that().haveSimpleNameEndingWith("Delegate").should().implement(JavaDelegate.class).check(HOUSE);
        }

        @Test
        void aDelegateAsksOneDeskAndNeitherLogsNorStoresNorDrivesTheEngine() {
            noFields().that().areDeclaredInClassesThat().implement(JavaDelegate.class).should().haveRawType(Logger.class)
                    .orShould().haveRawType(DescribedPredicate.describe("a repository", type -> type.isAssignableTo(Repository.class)))
                    .orShould().haveRawType(resideInAPackage(ENGINE)).check(HOUSE);
        }

        @ParameterizedTest
        @MethodSource("nl.klachtkracht.ArchitectureTest#delegates")
        void aDelegateDecidesNothingAndFitsOneScreen(Path source) throws IOException {
            List<String> body = Files.readAllLines(source).stream()
                    .filter(line -> !line.isBlank() && !line.matches("(import|package|/\\*| \\*).*")).toList();
            assertThat(body).as(source.getFileName().toString()).hasSizeLessThanOrEqualTo(MOST_LINES)
                    .noneMatch(line -> line.matches(".*\\b(if|switch|for|while|catch)\\b.*|.* \\? .*"));
        }

        @Test
        void whatAPersonSentIsRecordedInTheTransactionOfTheSubmit() {
            Set<String> recording = HOUSE.stream()
                    .filter(type -> type.isAssignableTo(JavaDelegate.class))
                    .filter(type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Submitted.class)))
                    .map(ArchitectureTest::bean).collect(Collectors.toSet());
            assertThat(recording).isNotEmpty();
            assertThat(serviceTasks().filter(task -> recording.contains(task.getCamundaDelegateExpression())))
                    .hasSizeGreaterThanOrEqualTo(recording.size())
                    .allSatisfy(task -> assertThat(task.isCamundaAsyncBefore()).as(task.getName()).isFalse());
        }

        @Test
        void whatCannotBeTakenBackIsDoneInAStepOfItsOwn() {
            assertThat(serviceTasks().filter(task -> task.getCamundaDelegateExpression().equals("${bookPaymentDelegate}")))
                    .singleElement().satisfies(task -> assertThat(task.isCamundaAsyncBefore()).isTrue());
        }

        @Test
        void onlyDelegatesReadWhatAPersonSent() {
            noClasses().that().doNotImplement(JavaDelegate.class).and().resideOutsideOfPackage("nl.klachtkracht.process.support")
                    .should().dependOnClassesThat().areAssignableTo(Submitted.class).check(HOUSE);
        }

        private static ArchCondition<JavaClass> extendNothing() {
            return new ArchCondition<>("extend nothing") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean plain = type.getRawSuperclass().map(parent -> parent.isEquivalentTo(Object.class)).orElse(true);
                    events.add(new SimpleConditionEvent(type, plain, type.getName() + " has a base class"));
                }
            };
        }
    }

    @Nested
    @DisplayName("One wording from diagram to table")
    class Names {

        @Test
        void aRepositoryIsThePluralOfWhatItKeeps() {
            classes().that().areAssignableTo(Repository.class).should(beThePluralOfTheirEntity()).check(HOUSE);
        }

        @ParameterizedTest
        @MethodSource("nl.klachtkracht.ModelFile#all")
        void everyStoryHasOneClassWithItsNames(ModelFile file) throws ReflectiveOperationException {
            String id = file.process().getId();
            String expected = Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Process";
            List<JavaClass> found = HOUSE.stream().filter(type -> type.getSimpleName().equals(expected)).toList();
            assertThat(found).as(expected).singleElement().satisfies(contract -> {
                assertThat(contract.getModifiers()).contains(JavaModifier.FINAL);
                assertThat(contract.getPackageName()).startsWith("nl.klachtkracht.process.");
            });
            assertThat(found.get(0).reflect().getField("KEY").get(null)).isEqualTo(id);
        }

        @Test
        void aVariableIsDeclaredOnceAndAModelAsksForIt() {
            String models = ModelFile.all().stream().map(ModelFile::text).collect(Collectors.joining());
            List<String> variables = variables();
            assertThat(variables).isNotEmpty().doesNotHaveDuplicates().allSatisfy(name -> assertThat(models)
                    .containsPattern("\\$\\{[^}]*\\b" + name + "\\b"));
        }

        @Test
        void everyRoomSaysInOneSentenceWhatLivesThere() throws IOException {
            try (Stream<Path> folders = Files.walk(ROOMS)) {
                List<Path> rooms = folders.filter(Files::isDirectory).filter(folder -> !folder.equals(ROOMS))
                        .filter(ArchitectureTest::holdsCode).toList();
                assertThat(rooms).isNotEmpty().allSatisfy(room ->
                        assertThat(room.resolve("package-info.java")).content().containsPattern("(?s)^/\\*\\*.*\\.\\s*\\*/"));
            }
        }

        private static ArchCondition<JavaClass> beThePluralOfTheirEntity() {
            return new ArchCondition<>("be the plural of their entity") {
                @Override
                public void check(JavaClass repository, ConditionEvents events) {
                    String expected = plural(entityOf(repository));
                    events.add(new SimpleConditionEvent(repository, repository.getSimpleName().equals(expected),
                            repository.getName() + " should be called " + expected));
                }
            };
        }

        private static String entityOf(JavaClass repository) {
            return repository.getInterfaces().stream().map(JavaParameterizedType.class::cast)
                    .map(type -> type.getActualTypeArguments().get(0).toErasure().getSimpleName()).findFirst().orElseThrow();
        }

        private static String plural(String entity) {
            if (entity.endsWith("s")) {
                return entity + "Book";
            }
            return entity.endsWith("y") ? entity.substring(0, entity.length() - 1) + "ies" : entity + "s";
        }

        private static List<String> variables() {
            return HOUSE.stream().filter(type -> type.getPackageName().startsWith("nl.klachtkracht.process."))
                    .flatMap(type -> type.getFields().stream())
                    .filter(field -> field.getRawType().isEquivalentTo(Variable.class))
                    .map(field -> ((Variable<?>) valueOf(field.reflect())).name()).toList();
        }

        private static Object valueOf(Field constant) {
            try {
                return constant.get(null);
            } catch (IllegalAccessException hidden) {
                throw new AssertionError(hidden);
            }
        }
    }

    @Nested
    @DisplayName("How classes are made")
    class Craft {

        @Test
        void whatIsKeptChangesOnlyThroughItsOwnTransitions() {
            noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).and().arePublic()
                    .should().haveRawReturnType(void.class).orShould().haveNameMatching("set[A-Z].*").check(HOUSE);
            noFields().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).and().areNotStatic()
                    .should().bePublic().check(HOUSE);
        }

        @Test
        void whatIsReadOnARestAddressLivesInTheWebRoom() {
            classes().that().areAnnotatedWith(RestController.class).and().resideOutsideOfPackages(PROCESS, DEMO)
                    .should().resideInAPackage("..web").andShould().bePackagePrivate().check(HOUSE);
        }

        @Test
        void beansAreGivenToConstructors() {
            NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HOUSE);
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HOUSE);
        }

        @Test
        void timeIsReadFromOneClockThatTestsCanSet() {
            noClasses().that().resideOutsideOfPackages(DEMO, "nl.klachtkracht.process.demo..").should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                    .orShould().callConstructor(Date.class).orShould().callMethod(System.class, "currentTimeMillis").check(HOUSE);
        }

        @Test
        void whatADeskDoesIsOneTransaction() {
            classes().that().haveSimpleNameEndingWith("Desk").should().beAnnotatedWith(Service.class)
                    .andShould().beAnnotatedWith(Transactional.class).check(HOUSE);
        }
    }

    static Stream<String> modules() {
        return Stream.of("signal", "complaint", "contact", "compensation", "obstacle", "promise", "answer", "roster", "message", "clock", "refusal");
    }

    static List<Path> delegates() throws IOException {
        try (Stream<Path> files = Files.walk(ROOMS)) {
            return files.filter(file -> file.getFileName().toString().endsWith("Delegate.java")).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static boolean holdsCode(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Stream<ServiceTask> serviceTasks() {
        return ModelFile.all().stream().flatMap(file -> file.each(ServiceTask.class).stream());
    }

    private static String bean(JavaClass delegate) {
        String name = delegate.getSimpleName();
        return "${" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "}";
    }

    /** Whether a call stores something, or asks a desk to do more than read. */
    private static boolean writes(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        if (owner.isAssignableTo(Repository.class)) {
            return call.getName().matches("(save|delete|lock|open).*");
        }
        return owner.isAnnotatedWith(Service.class) && !readOnly(call, owner);
    }

    private static boolean readOnly(JavaMethodCall call, JavaClass owner) {
        Optional<Transactional> onMethod = call.getTarget().resolveMember().flatMap(method -> method.tryGetAnnotationOfType(Transactional.class));
        return onMethod.or(() -> owner.tryGetAnnotationOfType(Transactional.class)).map(Transactional::readOnly).orElse(false);
    }
}
