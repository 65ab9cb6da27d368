package nl.klachtkracht.process.access;

import nl.klachtkracht.dossier.CaseFinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Puts the question whether somebody may know of a case before every address that names one, whichever room answers it. */
@Configuration(proxyBeanMethods = false)
class CaseDoor {

    @Bean
    MappedInterceptor casesInSight(CaseFinder finder) {
        return new MappedInterceptor(new String[] {"/**"}, new CasesInSight(finder));
    }
}
