package org.greenroom.access.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each page of the portal a nonce of its own: in its policy and on the scripts the framework wrote into it. The
 * framework's client finds it there and puts it on what it loads.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PageNonce implements VaadinServiceInitListener {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageNonce::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", Headers.ofPage(nonce));
    }
}
