package org.greenroom.access.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.greenroom.access.Admission;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Factor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** The session behind the page: takes a factor that was shown on the page itself, and knows where its owner wanted to. */
@Component
class OwnSession {

    private final Admission admission;
    private final CurrentUser currentUser;

    OwnSession(Admission admission, CurrentUser currentUser) {
        this.admission = admission;
        this.currentUser = currentUser;
    }

    /** Adds a factor the signed-in person has just shown. */
    void add(Factor factor) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        var after = admission.admit(currentUser.require().accountId(), factor, before);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(after);
        SecurityContextHolder.setContext(context);
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        if (request != null && response != null) {
            new HttpSessionSecurityContextRepository()
                    .saveContext(context, request.getHttpServletRequest(), response.getHttpServletResponse());
        }
    }

    /** Path of the page that was asked for before, or of the home page. */
    String wantedPage() {
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        if (request == null || response == null) {
            return "/";
        }
        var cache = new HttpSessionRequestCache();
        var wanted = cache.getRequest(request.getHttpServletRequest(), response.getHttpServletResponse());
        if (wanted == null) {
            return "/";
        }
        cache.removeRequest(request.getHttpServletRequest(), response.getHttpServletResponse());
        var address = java.net.URI.create(wanted.getRedirectUrl());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
