package nl.klachtkracht.obstacle;

/** How far an open question has come. */
public enum QuestionStep { ASKED, REMINDED, HEAD, DIRECTOR }
