package nl.klachtkracht.dossier;

import nl.klachtkracht.compensation.OfferedCompensation;
import nl.klachtkracht.compensation.Terms;
import nl.klachtkracht.complaint.Offers;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.stereotype.Component;

/** Tells the compensation house what was offered last. */
@Component
class LastOffer implements OfferedCompensation {

    private final Offers offers;
    private final SignalDesk signals;

    LastOffer(Offers offers, SignalDesk signals) {
        this.offers = offers;
        this.signals = signals;
    }

    @Override
    public Terms of(String reference) {
        return offers.findFirstByReferenceOrderByNumberDesc(reference)
                .map(offer -> new Terms(offer.number(), Code.of(offer.kind()), offer.amount(), signals.find(reference).category(),
                        offer.preparedBy(), offer.isAccepted()))
                .orElseThrow(() -> new IllegalStateException("No offer was made yet for " + reference));
    }
}
