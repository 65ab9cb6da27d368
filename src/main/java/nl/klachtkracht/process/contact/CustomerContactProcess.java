package nl.klachtkracht.process.contact;

import nl.klachtkracht.process.support.Variable;

/** Names of {@code customer-contact.bpmn}. */
public final class CustomerContactProcess {

    public static final String KEY = "customerContact";
    public static final String CONTACT_OPENED = "contact.opened";
    public static final String CONTACT_PLANNED = "contact.planned";
    public static final Variable<Boolean> CUSTOMER_REACHED = new Variable<>("customerReached", Boolean.class);
    public static final Variable<Boolean> STANDSTILL = new Variable<>("standstill", Boolean.class);

    static final String FIRST_CONTACT = "catchEvent_contactPlanned";
    static final String TASK = "userTask_contactCustomer";
    static final String LIMIT = "boundaryTimer_contactLimit";

    private CustomerContactProcess() {
    }
}
