package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;

/** Every rule that keeps a promise, as the gate has them. */
final class PromiseRules {

    static final List<Rule> ALL = List.of(new ApproversAreRemindedInTime(), new BeginningsAreClear(), new BrokenPromisesAreOwnedUpTo(), new CallsKeepTheCase(),
            new ContactEveryFourHours(), new CustomersAreHeardAnyTime(), new DecisionWithin24Hours(), new EveryCategoryHasATarget(),
            new EverySignalIsAnswered(), new ErrorsAreCaught(), new EveryTaskCanBeDone(GateBench.VOCABULARY), new FactsComeFromOurSteps(),
            new GatewaysKnowTheAnswer(), new HeardBeforeAnyOffer(), new MessagesAreSent(), new NoCaseGetsStuck(), new NoIsHeardAgain(), new NoOfferWithoutMandate(), new NoPaymentWithoutAcceptedOffer(),
            new OnlyTheCustomerClosesAComplaint(), new OwnerStaysTheSame(), new PlacesStay(), new QuestionsDoNotLie(), new StepsAreDrawn(),
            new StepsStayAtHome(), new StoriesStay(), new TheRightPeopleAreAsked(), new WhatWasGrantedStays(), new WhatWasSaidIsTakenDown());

    private PromiseRules() {
    }

    /** @return all that any of them says about these files in the house */
    static List<Finding> judge(Map<String, String> sent) {
        return GateBench.judge(ALL, sent);
    }
}
