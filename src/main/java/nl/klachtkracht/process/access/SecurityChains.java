package nl.klachtkracht.process.access;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which door leads where, and who may pass. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

    private static final String OUR_PAGES_LOAD_ONLY_FROM_US =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    private static final String[] FOR_EVERYBODY = {
        "/", "/*.css", "/*.svg", "/*.png", "/favicon.ico", "/error",
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    private final Memberships memberships;
    private final LoginLimit loginLimit;
    private final boolean behindTls;

    SecurityChains(Memberships memberships, LoginLimit loginLimit, @Value("${klachtkracht.public-url}") String publicUrl) {
        this.memberships = memberships;
        this.loginLimit = loginLimit;
        this.behindTls = publicUrl.startsWith("https:");
    }

    /** The web apps guard themselves: log-in, cross-site requests and headers are theirs. */
    @Bean
    @Order(1)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        http.securityMatcher(path("/camunda/**"))
                .csrf(CsrfConfigurer::disable)
                .headers(headers -> headers
                        .cacheControl(cache -> cache.disable())
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> behindTls)))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(path("/camunda/api/admin/setup/**")).denyAll()
                        .anyRequest().permitAll())
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, refused) -> Answers.write(request, response,
                                HttpStatus.FORBIDDEN, "This way to appoint an administrator is closed: ask an administrator.")))
                .addFilterBefore(new LoginLimitFilter(loginLimit), AuthorizationFilter.class)
                .addFilterBefore(new WebAppSession(memberships), AuthorizationFilter.class)
                .addFilterAfter(new BodyLimit(), AuthorizationFilter.class)
                .addFilterAfter(new ApiAllowList(), BodyLimit.class);
        return ours(http);
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, IdentityService identities) throws Exception {
        Refusals refusals = new Refusals();
        http.authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(paths(FOR_EVERYBODY)).permitAll()
                        .requestMatchers(path("/actuator/**"), path("/api/v1/letters/**")).hasRole(StaffGroup.ADMIN.id())
                        .requestMatchers(path("/api/v1/imports")).hasAnyRole(
                                StaffGroup.TEAM_LEAD.id(), StaffGroup.PROCESS_OWNER.id(), StaffGroup.ADMIN.id())
                        .requestMatchers(path("/obstacles")).hasAnyRole(
                                StaffGroup.TEAM_LEAD.id(), StaffGroup.MANAGER.id(), StaffGroup.DIRECTOR.id(), StaffGroup.ADMIN.id())
                        .requestMatchers(path("/models/conformance"), path("/api/v1/models/conformance")).hasAnyRole(
                                StaffGroup.PROCESS_OWNER.id(), StaffGroup.MANAGER.id(), StaffGroup.DIRECTOR.id(), StaffGroup.ADMIN.id())
                        .requestMatchers(path("/models"), path("/models/**"), path("/api/v1/models/**")).hasAnyRole(
                                StaffGroup.PROCESS_OWNER.id(), StaffGroup.ADMIN.id())
                        .requestMatchers(path("/api/v1/handling"), path("/api/v1/diagrams/*/heat")).hasAnyRole(
                                StaffGroup.TEAM_LEAD.id(), StaffGroup.MANAGER.id(), StaffGroup.DIRECTOR.id())
                        .anyRequest().hasAnyRole(StaffGroup.ids()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new WritesFromASession()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OUR_PAGES_LOAD_ONLY_FROM_US))
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> behindTls)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .addFilterBefore(new LoginLimitFilter(loginLimit), CsrfFilter.class)
                .addFilterBefore(new WebAppSession(memberships), CsrfFilter.class)
                .addFilterAfter(new BodyLimit(), AuthorizationFilter.class)
                .addFilterAfter(new ApiAllowList(), BodyLimit.class)
                .addFilterAfter(new EngineIdentity(identities), ApiAllowList.class);
        return ours(http);
    }

    /** Around the filters of the product, which answer for the pages of the web apps before anything of ours is asked. */
    @Bean
    FilterRegistrationBean<WebAppNonce> webAppNonce() {
        FilterRegistrationBean<WebAppNonce> registration = new FilterRegistrationBean<>(new WebAppNonce());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }

    private static SecurityFilterChain ours(HttpSecurity http) throws Exception {
        return http
                // The web apps keep who is logged in. Any policy that looks after sessions here, even STATELESS, takes every
                // request for a new log-in and renames the session under the feet of the requests beside it.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(RequestCacheConfigurer::disable)
                .build();
    }

    @Bean
    RequestRejectedHandler twistedAddress() {
        return (request, response, refused) -> Answers.write(request, response, HttpStatus.BAD_REQUEST, PlainAddress.REFUSAL);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher[] paths(String... patterns) {
        RequestMatcher[] matchers = new RequestMatcher[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            matchers[i] = path(patterns[i]);
        }
        return matchers;
    }
}
