package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.WholeGate;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theHouseAsShippedPassesItsOwnGate() {
        assertThat(WholeGate.refusals(GateBench.house().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8))))).isEmpty();
        assertThat(WholeGate.refusals(Map.of())).isEmpty();
    }
}
