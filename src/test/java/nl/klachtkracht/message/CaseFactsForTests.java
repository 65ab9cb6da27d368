package nl.klachtkracht.message;

import static nl.klachtkracht.message.ExampleFacts.facts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Gives way to the module that knows the whole story. */
@Configuration(proxyBeanMethods = false)
class CaseFactsForTests {

    @Bean
    @Fallback
    CaseFacts exampleFacts() {
        return reference -> facts().reference(reference).build();
    }
}
