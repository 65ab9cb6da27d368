package nl.klachtkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private final Names names = new Names(new GretaAndHerGroup());

    @Test
    void aPersonAndAGroupOfTheSameIdAreToldApart() {
        assertThat(names.holder(ClockKind.APPROVAL, "manager")).isEqualTo("Managers");
        assertThat(names.holder(ClockKind.STEP, "manager")).isEqualTo("Greta de Boer");
        assertThat(names.person(null)).isEmpty();
        assertThat(names.group("department-garden")).isEqualTo("department-garden");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "decided by manager | decided by Greta de Boer",
        "gone, says manager | gone, says Greta de Boer",
        "taken away by manager: sent by manager | taken away by Greta de Boer: sent by manager",
        "decided by the lapse table, version 1 | decided by the lapse table, version 1",
        "given | given"})
    void whoDidItIsNamedWhereOurBooksNameThem(String booked, String said) {
        assertThat(names.withName(booked)).isEqualTo(said);
    }

    private static final class GretaAndHerGroup implements Team {

        @Override
        public List<String> membersOf(String group) {
            return List.of("manager");
        }

        @Override
        public Optional<Colleague> find(String id) {
            return id.equals("manager") ? Optional.of(new Colleague(id, "Greta de Boer", "", Set.of("manager"))) : Optional.empty();
        }

        @Override
        public Optional<String> nameOfGroup(String group) {
            return group.equals("manager") ? Optional.of("Managers") : Optional.empty();
        }
    }
}
