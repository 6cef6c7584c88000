package org.greenroom.access.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.SessionSettings;
import org.greenroom.site.Assets;
import org.springframework.stereotype.Component;

/** Lets the pages of signed-in people warn before their session ends, and leads to the entrance when it has. */
@Component
class IdleWatch implements VaadinServiceInitListener {

    private final CurrentUser currentUser;
    private final SessionSettings settings;
    private final Assets assets;

    IdleWatch(CurrentUser currentUser, SessionSettings settings, Assets assets) {
        this.currentUser = currentUser;
        this.settings = settings;
        this.assets = assets;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::watch);
        event.getSource().setSystemMessagesProvider(request -> {
            var messages = new CustomizedSystemMessages();
            // Without an address the page is loaded anew, which leads to the entrance and back here after signing in.
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setSessionExpiredURL(null);
            return messages;
        });
    }

    private void watch(IndexHtmlResponse page) {
        if (currentUser.get().isPresent()) {
            page.getDocument()
                    .head()
                    .appendElement("script")
                    .attr("type", "module")
                    .attr("src", assets.url("session/idle.js"))
                    .attr(
                            "data-idle-check",
                            String.valueOf(
                                    settings.idle().minus(settings.warning()).toSeconds() + 1));
        }
    }
}
