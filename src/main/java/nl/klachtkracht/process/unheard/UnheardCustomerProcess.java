package nl.klachtkracht.process.unheard;

/** Names of {@code unheard-customer.bpmn}. */
public final class UnheardCustomerProcess {

    public static final String KEY = "unheardCustomer";
    public static final String CUSTOMER_UNHEARD = "customer.unheard";
    public static final String CUSTOMER_REACHED = "customer.reached";

    private UnheardCustomerProcess() {
    }
}
