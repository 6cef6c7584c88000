package org.greenroom.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.stereotype.Component;

/** Gives the views the same texts as the plain pages and the mail. */
@Component
class VaadinTexts implements I18NProvider {

    private final Texts texts;

    VaadinTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return texts.get(locale, key, params);
    }
}
