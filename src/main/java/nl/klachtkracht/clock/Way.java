package nl.klachtkracht.clock;

/** How a person reaches a customer. */
public enum Way { PHONE, CHAT, MAIL, VISIT, OTHER }
