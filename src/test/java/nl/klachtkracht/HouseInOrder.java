package nl.klachtkracht;

import nl.klachtkracht.process.access.LogIns;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Each class of tests finds the same people in the house and the real time, whatever the one before did, and each test the same live
 * models; the cases stay.
 */
final class HouseInOrder implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace KEPT = ExtensionContext.Namespace.create(HouseInOrder.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        boolean isPartOfAnother = tests.getRequiredTestClass().getEnclosingClass() != null;
        if (!isPartOfAnother) {
            ApplicationContext house = SpringExtension.getApplicationContext(tests);
            house.getBean(CaseWork.class).putTheHouseInOrder();
            house.getBean(LogIns.class).forgetWrongOnes();
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext house = SpringExtension.getApplicationContext(test);
        test.getStore(KEPT).put(ModelsAsBefore.class, new ModelsAsBefore(house.getBean(RepositoryService.class), house.getBean(JdbcTemplate.class)));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        test.getStore(KEPT).remove(ModelsAsBefore.class, ModelsAsBefore.class).putBack();
    }
}
