package org.greenroom.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.greenroom.shell.AccountSection;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Own data: read it, take it along, have it put right. */
@Route("account/data")
@PermitAll
class OwnDataView extends Div implements HasDynamicTitle {

    OwnDataView() {
        addClassName("page");
        add(
                new PageHeader(getPageTitle())
                        .kicker(getTranslation("account.title"))
                        .lead(getTranslation("owndata.lead")),
                take(),
                told(),
                new RouterLink(getTranslation("owndata.back"), AccountView.class));
    }

    private Card take() {
        var read = link("/print/own-data", "owndata.read");
        read.addClassNames("button-link", "primary");
        var file = link("/downloads/own-data.json", "owndata.file");
        file.addClassName("button-link");
        file.getElement().setAttribute("download", true);
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
