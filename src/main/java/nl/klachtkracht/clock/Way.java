package nl.klachtkracht.contact;

public enum Way { PHONE, CHAT, MAIL, VISIT, OTHER }
