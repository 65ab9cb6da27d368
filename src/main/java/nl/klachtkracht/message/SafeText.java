package nl.klachtkracht.message;

/** What people typed, made safe to print: nothing in it can break a header, a table or the direction of our own sentences. */
final class SafeText {

    private static final int LONGEST_LINE = 200;

    private SafeText() {
    }

    /** Keeps line ends and every script; drops control and direction-changing characters, replaces half characters. */
    static String of(String typed) {
        StringBuilder safe = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n').codePoints()
                .filter(SafeText::isPrintable)
                .map(character -> isHalf(character) ? 0xFFFD : character)
                .forEach(safe::appendCodePoint);
        return safe.toString().strip();
    }

    /** The same on one line, cut where no name or heading goes on. */
    static String line(String typed) {
        return cut(of(typed).replaceAll("\\s+", " "), LONGEST_LINE);
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing() + " [\u2026]";
    }

    private static boolean isPrintable(int character) {
        boolean control = Character.getType(character) == Character.CONTROL && character != '\n' && character != '\t';
        boolean turnsDirection = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return !control && !turnsDirection;
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
