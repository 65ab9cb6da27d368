package nl.klachtkracht.process.tasklist;

import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import java.util.HashSet;
import java.util.Set;

/** Both engine APIs, the public one and the one inside the web apps, answer a refusal alike. */
@Configuration(proxyBeanMethods = false)
class RefusalAnswers {

    @Bean
    CamundaJerseyResourceConfig publicApi() {
        return new CamundaJerseyResourceConfig() {
            @Override
            protected void registerAdditionalResources() {
                register(RefusalAnswer.class);
                register(MissingAnswer.class);
            }
        };
    }

    /** Under the web apps' own name and before them: what is registered already they leave alone. */
    @Bean
    ServletRegistrationBean<ServletContainer> webAppsApi() {
        ServletRegistrationBean<ServletContainer> api = new ServletRegistrationBean<>(new ServletContainer(), "/camunda/api/engine/*");
        api.setName("Engine Api");
        api.addInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, WebAppsEngineApi.class.getName());
        api.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return api;
    }

    /** The engine's API as the web apps carry it, with our answer to a refusal. */
    public static final class WebAppsEngineApi extends EngineRestApplication {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(super.getClasses());
            classes.add(RefusalAnswer.class);
            classes.add(MissingAnswer.class);
            return classes;
        }
    }
}
