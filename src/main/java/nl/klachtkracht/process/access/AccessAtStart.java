package nl.klachtkracht.process.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Writes groups, rights and filters before the first request can come in and before anybody is hired. */
@Component
class AccessAtStart implements SmartInitializingSingleton {

    private final AccessSetup access;
    private final WorkListSetup workLists;

    AccessAtStart(AccessSetup access, WorkListSetup workLists) {
        this.access = access;
        this.workLists = workLists;
    }

    @Override
    public void afterSingletonsInstantiated() {
        access.write();
        workLists.write();
    }
}
