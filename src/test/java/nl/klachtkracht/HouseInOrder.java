package nl.klachtkracht;

import nl.klachtkracht.process.access.LogIns;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each class of tests finds the same people in the house and the real time, whatever the one before did; the cases stay. */
final class HouseInOrder implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext tests) {
        boolean isPartOfAnother = tests.getRequiredTestClass().getEnclosingClass() != null;
        if (!isPartOfAnother) {
            ApplicationContext house = SpringExtension.getApplicationContext(tests);
            house.getBean(CaseWork.class).putTheHouseInOrder();
            house.getBean(LogIns.class).forgetWrongOnes();
        }
    }
}
