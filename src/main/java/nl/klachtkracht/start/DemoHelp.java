package nl.klachtkracht.start;

import java.util.List;

/** What the start page shows in a demo, and only there. */
public interface DemoHelp {

    /** How everybody logs in. */
    List<LogIn> logIns();

    String password();

    record LogIn(String id, String name, String does) {
    }
}
