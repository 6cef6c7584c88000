package org.greenroom.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.greenroom.audit.AuditTrail;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.texts.Times;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the home page says to auditors: how far the trail has come. */
@org.springframework.stereotype.Component
class AuditHomeCard implements HomeCard {

    private static final String AUDITOR = "ROLE_AUDITOR";

    private final AuditTrail trail;
    private final Times times;

    AuditHomeCard(AuditTrail trail, Times times) {
        this.trail = trail;
        this.times = times;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Group group() {
        return Group.DESK;
    }

    @Override
    public List<Component> cards() {
        if (!isAuditor()) {
            return List.of();
        }
        var ui = UI.getCurrent();
        var card = new Card(ui.getTranslation("home.audit", trail.count())).kicker(ui.getTranslation("audit.title"));
        trail.newest(0, 1)
                .forEach(last -> card.secondary(ui.getTranslation(
                        "home.audit.last", last.who().name(), times.full(last.at(), ui.getLocale()))));
        var open = new RouterLink(ui.getTranslation("home.audit.open"), AuditTrailView.class);
        open.addClassName("button-link");
        return List.of(card.with(open));
    }

    private static boolean isAuditor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(held -> AUDITOR.equals(held.getAuthority()));
    }
}
