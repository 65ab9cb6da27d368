package nl.klachtkracht.start;

/** The system must not start like this; the message says in plain words what is wrong and what to do. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartRefused(String reason, String remedy) {
        this(reason, remedy, null);
    }

    public StartRefused(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
