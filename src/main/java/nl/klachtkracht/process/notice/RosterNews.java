package nl.klachtkracht.process.notice;

import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;
import nl.klachtkracht.roster.HandedOver;
import nl.klachtkracht.roster.NobodyOnDuty;
import nl.klachtkracht.roster.SpeakerChanged;
import nl.klachtkracht.roster.Team;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Tells customer and colleagues who has a case in hand from now on; what is told and what happened are one transaction. */
@Component
class RosterNews {

    private final LetterDesk letters;
    private final Notices notices;
    private final Team team;

    RosterNews(LetterDesk letters, Notices notices, Team team) {
        this.letters = letters;
        this.notices = notices;
        this.team = team;
    }

    @EventListener
    void tell(HandedOver made) {
        letters.toCustomer(LetterKind.HANDED_OVER, made.reference(), String.valueOf(made.handOver()),
                Map.of("from", team.nameOf(made.from()), "reason", made.reason()));
        notices.takenOver(made);
    }

    @EventListener
    void tell(SpeakerChanged changed) {
        if (!changed.speaker().equals(changed.owner())) {
            notices.deputySpeaks(changed);
        }
    }

    @EventListener
    void tell(NobodyOnDuty came) {
        notices.nobodyOnDuty(came);
    }
}
