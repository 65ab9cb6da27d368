package nl.klachtkracht.process.guard;

import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;

/** Counting with {@code dateTime()}, as filters of Tasklist do: {@code ${dateTime().plusDays(2)}}. */
final class DateResolver extends ReadingResolver {

    private static final Set<String> COUNTING = Set.of(
            "plusSeconds", "plusMinutes", "plusHours", "plusDays", "plusWeeks", "plusMonths", "plusYears",
            "minusSeconds", "minusMinutes", "minusHours", "minusDays", "minusWeeks", "minusMonths", "minusYears",
            "withTimeAtStartOfDay", "toDate");

    private final BeanELResolver calls = new BeanELResolver(true);

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base instanceof DateTime && COUNTING.contains(String.valueOf(method))) {
            return calls.invoke(context, base, method, types, arguments);
        }
        return null;
    }
}
