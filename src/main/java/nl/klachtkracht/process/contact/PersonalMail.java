package nl.klachtkracht.process.contact;

import nl.klachtkracht.contact.PersonalMessages;
import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.roster.Team;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what a person wrote as a mail in their own name. */
@Component
class PersonalMail implements PersonalMessages {

    private final ObjectProvider<LetterDesk> letters;
    private final Team team;

    /** Letters are asked for late: they know the dossier, and that knows the contacts. */
    PersonalMail(ObjectProvider<LetterDesk> letters, Team team) {
        this.letters = letters;
        this.team = team;
    }

    @Override
    public void send(String reference, String version, String by, String text) {
        letters.getObject().personalMessage(reference, version, team.nameOf(by), text);
    }
}
