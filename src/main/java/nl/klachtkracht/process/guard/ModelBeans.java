package nl.klachtkracht.process.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.process.support.ModelBean;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** The beans a model may name: our delegates and listeners, and those marked {@link ModelBean}, whose methods it may call. */
@Component
public class ModelBeans {

    private static final String OURS = "nl.klachtkracht.";
    private static final List<Class<?>> STEPS = List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private final ListableBeanFactory beans;
    private final Map<Object, Set<String>> callable = Collections.synchronizedMap(new IdentityHashMap<>());
    private volatile Set<String> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Optional<Object> named(String name) {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        Object bean = beans.getBean(name);
        if (isModelBean(AopUtils.getTargetClass(bean))) {
            callable.computeIfAbsent(bean, ModelBeans::publicMethods);
        }
        return Optional.of(bean);
    }

    /** @return whether a model may name this bean as a step, which the engine then runs */
    public boolean isStep(String name) {
        return names().contains(name) && STEPS.stream().anyMatch(step -> step.isAssignableFrom(beans.getType(name, false)));
    }

    /** @return whether an expression may call this method of the bean of this name */
    public boolean mayCall(String name, String method) {
        return named(name).filter(bean -> mayCall(bean, method)).isPresent();
    }

    boolean mayCall(Object bean, String method) {
        return callable.getOrDefault(bean, Set.of()).contains(method);
    }

    /** Looked up at the first expression and not before: delegates need the engine, and the engine is built with this. */
    private Set<String> names() {
        if (names == null) {
            names = Arrays.stream(beans.getBeanDefinitionNames())
                    .filter(name -> isOpen(beans.getType(name, false)))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return names;
    }

    private static boolean isOpen(Class<?> type) {
        return type != null && type.getName().startsWith(OURS)
                && (isModelBean(type) || STEPS.stream().anyMatch(step -> step.isAssignableFrom(type)));
    }

    private static boolean isModelBean(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, ModelBean.class);
    }

    private static Set<String> publicMethods(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new IllegalStateException(type.getName() + " is called by models and so must be public.");
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith(OURS))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
