package nl.klachtkracht.demo;

import java.time.ZoneId;
import java.util.List;
import nl.klachtkracht.start.DemoHelp;
import org.springframework.stereotype.Component;

@Component
@DemoOnly
class DemoWelcome implements DemoHelp {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final DemoSettings settings;

    DemoWelcome(DemoSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<LogIn> logIns() {
        return DemoStaff.EVERYBODY.stream()
                .map(colleague -> new LogIn(colleague.id(), colleague.firstName() + " " + colleague.lastName(), colleague.does()))
                .toList();
    }

    @Override
    public String password() {
        return settings.password();
    }
}
