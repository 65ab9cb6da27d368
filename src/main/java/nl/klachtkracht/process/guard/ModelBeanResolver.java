package nl.klachtkracht.process.guard;

import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** Finds our beans by name and calls the methods we opened to models. */
final class ModelBeanResolver extends ReadingResolver {

    private final ModelBeans beans;
    private final BeanELResolver calls = new BeanELResolver(true);

    ModelBeanResolver(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        Optional<Object> bean = beans.named(name);
        bean.ifPresent(found -> context.setPropertyResolved(true));
        return bean.orElse(null);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || !beans.mayCall(base, String.valueOf(method))) {
            return null;
        }
        return calls.invoke(context, base, method, types, arguments);
    }
}
