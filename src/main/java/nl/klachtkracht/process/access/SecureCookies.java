package nl.klachtkracht.process.access;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.stereotype.Component;

/** Cookies travel over TLS alone as soon as the public address is an https one, without a second switch to forget. */
@Component
class SecureCookies implements BeanPostProcessor {

    private final boolean behindTls;

    SecureCookies(@Value("${klachtkracht.public-url}") String publicUrl) {
        this.behindTls = publicUrl.startsWith("https:");
    }

    @Override
    public Object postProcessAfterInitialization(Object settings, String name) {
        if (settings instanceof ServerProperties server) {
            Session.Cookie session = server.getServlet().getSession().getCookie();
            session.setHttpOnly(true);
            session.setSecure(behindTls);
            session.setSameSite(SameSite.LAX);
        }
        if (settings instanceof CamundaBpmProperties camunda) {
            WebappProperty webApps = camunda.getWebapp();
            webApps.getCsrf().setEnableSecureCookie(behindTls);
            // The container writes the flags of the session; the web apps would write them a second time.
            webApps.getSessionCookie().setEnableSameSiteCookie(false);
        }
        return settings;
    }
}
