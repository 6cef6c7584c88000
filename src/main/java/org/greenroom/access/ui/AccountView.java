package org.greenroom.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenroom.shell.AccountSection;
import org.greenroom.shell.Card;
import org.greenroom.shell.Icons;
import org.greenroom.shell.PageHeader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** “Your account”: the pages about the person who reads it, as the features declare them. */
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private final transient Icons icons;

    AccountView(ObjectProvider<AccountSection> sections, Icons icons) {
        this.icons = icons;
        addClassName("page");
        var list = new UnorderedList();
        list.addClassName("account-sections");
        var held = authorities();
        sections.stream()
                .filter(section -> section.visibleFor(held))
                .sorted(Comparator.comparingInt(AccountSection::order))
                .forEach(section -> list.add(entry(section)));
        add(new PageHeader(getPageTitle()).lead(getTranslation("account.lead")), new Card().with(list));
    }

    private ListItem entry(AccountSection section) {
        var link = new RouterLink(getTranslation(section.titleKey()), section.target());
        var text = new Span(getTranslation(section.descriptionKey()));
        text.addClassName("secondary");
        var words = new Div(link, text);
        words.addClassName("account-section");
        return new ListItem(icons.get(section.icon()), words);
    }

    private static Set<String> authorities() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }
}
