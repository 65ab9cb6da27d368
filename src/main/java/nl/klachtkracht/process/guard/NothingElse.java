package nl.klachtkracht.process.guard;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** Asked last: says in one sentence that the rest is not open to expressions. */
final class NothingElse extends ReadingResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return null;
        }
        throw refusal(base, String.valueOf(property));
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        throw refusal(base, method + "()");
    }

    private static ELException refusal(Object base, String member) {
        return new ELException(("An expression may not use \"%s\" of a %s: it may call the beans opened to models, read variables and the"
                + " ids and business key of the case, and compare.").formatted(member, base.getClass().getSimpleName()));
    }
}
