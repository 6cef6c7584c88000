package org.greenroom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Duration;
import org.greenroom.texts.Languages;

/** Changes to the other language, keeps the choice in a cookie and loads the page anew in it. */
public class LanguageButton extends Button {

    private static final long COOKIE_SECONDS = Duration.ofDays(365).toSeconds();

    public LanguageButton() {
        var ui = UI.getCurrent();
        var other = Languages.nearest(ui.getLocale()).equals(Languages.WELSH) ? Languages.ENGLISH : Languages.WELSH;
        setText(ui.getTranslation("app.language"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getElement().setAttribute("lang", other.getLanguage());
        setAriaLabel(ui.getTranslation("app.language.label"));
        addClickListener(click -> ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax'; location.reload()",
                        Languages.COOKIE,
                        other.getLanguage(),
                        (int) COOKIE_SECONDS));
    }
}
