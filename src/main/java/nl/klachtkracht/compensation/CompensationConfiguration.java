package nl.klachtkracht.compensation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WideningSettings.class)
class CompensationConfiguration {
}
