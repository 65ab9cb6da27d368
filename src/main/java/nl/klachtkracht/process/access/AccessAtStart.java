package nl.klachtkracht.process.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Writes groups, rights and task lists before the first request can come in and before anybody is hired. */
@Component
class AccessAtStart implements SmartInitializingSingleton {

    private final AccessSetup setup;

    AccessAtStart(AccessSetup setup) {
        this.setup = setup;
    }

    @Override
    public void afterSingletonsInstantiated() {
        setup.write();
    }
}
