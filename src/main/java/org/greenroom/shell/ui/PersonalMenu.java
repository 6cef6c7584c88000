package org.greenroom.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Duration;
import org.greenroom.shell.Greeting;
import org.greenroom.texts.Languages;
import org.springframework.beans.factory.ObjectProvider;

/** Who is signed in, the other language, and signing out. */
@SpringComponent
@UIScope
class PersonalMenu {

    private static final long COOKIE_SECONDS = Duration.ofDays(365).toSeconds();

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
        menu.add(languageButton());
        if (authentication.isAuthenticated()) {
            var signOut = new Button(UI.getCurrent().getTranslation("app.signOut"), click -> authentication.logout());
            signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            menu.add(signOut);
        }
        return menu;
    }

    private static Button languageButton() {
        var ui = UI.getCurrent();
        var other = Languages.nearest(ui.getLocale()).equals(Languages.WELSH) ? Languages.ENGLISH : Languages.WELSH;
        var button = new Button(ui.getTranslation("app.language"), click -> ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax'; location.reload()",
                        Languages.COOKIE,
                        other.getLanguage(),
                        (int) COOKIE_SECONDS));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.getElement().setAttribute("lang", other.getLanguage());
        button.setAriaLabel(ui.getTranslation("app.language.label"));
        return button;
    }
}
