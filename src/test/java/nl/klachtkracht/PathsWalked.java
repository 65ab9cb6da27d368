package nl.klachtkracht;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Remembers which path tests ran in this run, and gives back the time each of them moved. */
class PathsWalked implements AfterEachCallback, AfterAllCallback {

    private static final Set<String> WALKED = ConcurrentHashMap.newKeySet();

    static Set<String> tests() {
        return WALKED;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.reset();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        WALKED.add(test.getRequiredTestClass().getSimpleName());
    }
}
