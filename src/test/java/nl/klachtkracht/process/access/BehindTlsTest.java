package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What changes with a public address that begins with https, and what never does. */
class BehindTlsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/engine-rest/version", "/camunda/app/welcome/default/"})
    void browsersStayOnTls(String path) {
        assertThat(strictTransport("https://klachten.example", path)).contains("max-age=31536000");
        assertThat(strictTransport("http://localhost:8080", path)).isNull();
    }

    @Test
    void cookiesTravelOverTlsAlone() {
        assertThat(session("https://klachten.example").getSecure()).isTrue();
        assertThat(webApps("https://klachten.example").getWebapp().getCsrf().getInitParams()).containsEntry("enableSecureCookie", "true");
        assertThat(session("http://localhost:8080").getSecure()).isFalse();
    }

    @Test
    void scriptsAndForeignPagesNeverSeeTheSession() {
        assertThat(session("http://localhost:8080").getHttpOnly()).isTrue();
        assertThat(session("http://localhost:8080").getSameSite()).isEqualTo(SameSite.LAX);
    }

    private static String strictTransport(String publicUrl, String path) {
        String[] header = new String[1];
        new WebApplicationContextRunner()
                .withPropertyValues("klachtkracht.public-url=" + publicUrl)
                .withBean(Memberships.class, () -> mock(Memberships.class))
                .withBean(IdentityService.class, () -> mock(IdentityService.class))
                .withBean(LoginLimit.class)
                .withUserConfiguration(SecurityChains.class)
                .run(context -> {
                    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
                    request.setServletPath(path);
                    MockHttpServletResponse response = new MockHttpServletResponse();
                    context.getBean("springSecurityFilterChain", Filter.class).doFilter(request, response, new MockFilterChain());
                    header[0] = response.getHeader("Strict-Transport-Security");
                });
        return header[0];
    }

    private static Session.Cookie session(String publicUrl) {
        ServerProperties server = new ServerProperties();
        new SecureCookies(publicUrl).postProcessAfterInitialization(server, "server");
        return server.getServlet().getSession().getCookie();
    }

    private static CamundaBpmProperties webApps(String publicUrl) {
        CamundaBpmProperties camunda = new CamundaBpmProperties();
        new SecureCookies(publicUrl).postProcessAfterInitialization(camunda, "camunda");
        return camunda;
    }
}
