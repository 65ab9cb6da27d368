package nl.klachtkracht.insight.web;

import nl.klachtkracht.insight.ManagementReads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Puts the noting of reads where stories are shown. */
@Configuration(proxyBeanMethods = false)
class NotingOfReads {

    @Bean
    MappedInterceptor readingNoted(ManagementReads reads) {
        return new MappedInterceptor(ReadingNoted.STORIES, new ReadingNoted(reads));
    }
}
