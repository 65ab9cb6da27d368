package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Set;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class FirstAdministratorTest {

    private final IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);
    private final Hiring hiring = mock(Hiring.class);

    @Test
    void isHiredFromTheSettings() {
        start("ada", "Sluitwerk-7-boven");

        verify(hiring).hire(eq("ada"), any(), any(), any(), eq("Sluitwerk-7-boven"), eq(Set.of("camunda-admin")));
    }

    @Test
    void isLeftAloneWhenThereIsOne() {
        when(identities.createUserQuery().memberOfGroup("camunda-admin").count()).thenReturn(1L);

        start(null, null);

        verifyNoInteractions(hiring);
    }

    @Test
    void withoutSettingsOneIsMadeWithAPasswordNobodyChose() {
        start(null, null);
        start(null, null);

        ArgumentCaptor<String> passwords = ArgumentCaptor.forClass(String.class);
        verify(hiring, times(2)).hire(eq("admin"), any(), any(), any(), passwords.capture(), eq(Set.of("camunda-admin")));
        assertThat(passwords.getAllValues()).doesNotHaveDuplicates().allMatch(password -> password.length() > 20);
    }

    @Test
    void halfASettingIsRefused() {
        assertThatThrownBy(() -> start(null, "Sluitwerk-7-boven")).isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("set KLACHTKRACHT_ADMIN_USER");
        assertThatThrownBy(() -> start("ada", " ")).hasMessageContaining("set KLACHTKRACHT_ADMIN_PASSWORD");
    }

    @Test
    void aPasswordThatEverybodyKnowsIsRefused() {
        assertThatThrownBy(() -> start("ada", "Klachtkracht-24")).hasMessageContaining("needs a password of your own");
    }

    @Test
    void somebodyWhoExistsIsNotPromotedByASetting() {
        when(identities.createUserQuery().userId("ada").count()).thenReturn(1L);

        assertThatThrownBy(() -> start("ada", "Sluitwerk-7-boven")).hasMessageContaining("exists and is no administrator");
    }

    @Test
    void aWeakPasswordIsRefusedInWords() {
        doThrow(new ProcessEngineException("Password does not match policy")).when(hiring).hire(any(), any(), any(), any(), any(), any());

        assertThatThrownBy(() -> start("ada", "weak")).hasMessageContaining("at least ten characters");
    }

    private void start(String user, String password) {
        new FirstAdministrator(identities, hiring, new FirstAdministrator.Settings(user, password)).run(new DefaultApplicationArguments());
    }
}
