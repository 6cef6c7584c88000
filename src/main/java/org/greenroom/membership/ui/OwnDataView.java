package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.membership.office.Deletions;
import org.greenroom.shell.AccountSection;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Own data: read it, take it along, have it put right. */
@Route("account/data")
@PermitAll
class OwnDataView extends Div implements HasDynamicTitle {

    OwnDataView(Deletions deletions, CurrentUser user, Times times) {
        addClassName("page");
        var messages = new OfficeMessages(times);
        add(
                new PageHeader(getPageTitle())
                        .kicker(getTranslation("account.title"), "account")
                        .lead(getTranslation("owndata.lead")),
                messages,
                take());
        if (user.get().filter(person -> person.has(Role.MEMBER)).isPresent()) {
            add(wrong(), new DeletionCard(deletions, times, messages));
        }
        add(told());
    }

    private Card wrong() {
        var details = new RouterLink(getTranslation("owndata.wrong.details"), MyDetailsView.class);
        details.addClassName("button-link");
        return new Card(getTranslation("owndata.wrong.title"))
                .text(getTranslation("owndata.wrong.text"))
                .with(details);
    }

    private Card take() {
        var read = link("/print/own-data", "owndata.read");
        read.addClassNames("button-link", "primary");
        var file = link("/downloads/own-data.json", "owndata.file");
        file.addClassName("button-link");
        var acts = new Div(read, file);
        acts.addClassName("page-actions");
        return new Card(getTranslation("owndata.take.title"))
                .text(getTranslation("owndata.take.text"))
                .secondary(getTranslation("owndata.take.care"))
                .with(acts);
    }

    private Card told() {
        var list = new UnorderedList();
        for (var key : new String[] {"votes", "mail", "keys", "trail"}) {
            list.add(new ListItem(getTranslation("owndata.not." + key)));
        }
        return new Card(getTranslation("owndata.not.title")).with(list);
    }

    private Anchor link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("owndata.title");
    }

    /** The entry of “Your account”. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        static AccountSection ownDataSection() {
            return AccountSection.forEverybody(
                    300, "owndata.title", "owndata.description", "download", OwnDataView.class);
        }
    }
}
