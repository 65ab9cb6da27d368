package nl.klachtkracht.contact;

/** Sends what a person wrote to a customer, in the caller's transaction. */
public interface PersonalMessages {

    /**
     * @param version tells the messages of one case apart; the same version is sent once
     * @throws nl.klachtkracht.refusal.Refused when the customer left no address to send it to
     */
    void send(String reference, String version, String by, String text);
}
