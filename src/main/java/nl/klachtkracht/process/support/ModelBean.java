package nl.klachtkracht.process.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean whose public methods a model may call in an expression. Whoever can deploy a model can call them with any
 * argument, so they read and never write. The class must be public.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface ModelBean {

    /** The name by which models call it; the class name, decapitalised, when empty. */
    @AliasFor(annotation = Component.class)
    String value() default "";
}
