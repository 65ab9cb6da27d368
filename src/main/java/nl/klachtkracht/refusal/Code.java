package nl.klachtkracht.refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the constants of an enum are written outside: {@code OWN_MISTAKE} is {@code own-mistake}. */
public final class Code {

    private Code() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refused when the code names no constant, listing those that exist */
    public static <E extends Enum<E>> E read(Class<E> type, String field, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused(field, "'%s' is not a value of %s; choose one of: %s.".formatted(
                        Text.shortened(code), field, all(type))));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Code::of).collect(Collectors.joining(", "));
    }
}
