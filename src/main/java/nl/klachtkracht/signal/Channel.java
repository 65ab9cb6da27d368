package nl.klachtkracht.signal;

public enum Channel { PHONE, WEB, MAIL, LETTER, SHOP, SOCIAL, CHAT, OTHER }
