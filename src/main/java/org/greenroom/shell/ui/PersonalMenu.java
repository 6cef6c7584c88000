package org.greenroom.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.greenroom.shell.Greeting;
import org.greenroom.shell.LanguageButton;
import org.springframework.beans.factory.ObjectProvider;

/** Who is signed in, the page about them, the other language, and signing out. */
@SpringComponent
@UIScope
class PersonalMenu {

    private final ObjectProvider<Greeting> greeting;
    private final AuthenticationContext authentication;

    PersonalMenu(ObjectProvider<Greeting> greeting, AuthenticationContext authentication) {
        this.greeting = greeting;
        this.authentication = authentication;
    }

    Component component() {
        var menu = new Div();
        menu.addClassName("personal-menu");
        greeting.ifAvailable(g -> g.name().ifPresent(name -> {
            var who = new Span(name);
            who.addClassName("secondary");
            menu.add(who);
        }));
        greeting.ifAvailable(g -> g.page()
                .ifPresent(page -> menu.add(new RouterLink(UI.getCurrent().getTranslation("app.account"), page))));
        // A plain page: the router lets the click pass.
        var help = new Anchor("/help", UI.getCurrent().getTranslation("site.nav.help"));
        help.setRouterIgnore(true);
        menu.add(help, new LanguageButton());
        if (authentication.isAuthenticated()) {
            var signOut = new Button(UI.getCurrent().getTranslation("app.signOut"), click -> authentication.logout());
            signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            menu.add(signOut);
        }
        return menu;
    }
}
