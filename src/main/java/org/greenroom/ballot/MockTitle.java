package org.greenroom.ballot;

import java.util.Locale;
import java.util.ResourceBundle;
import org.greenroom.texts.Languages;

/** Puts before the title of a mock ballot that it is one, so that no page, mail or list can name it without. */
final class MockTitle {

    private static final ResourceBundle.Control WITHOUT_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String EN = pattern(Locale.ROOT);
    private static final String CY = pattern(Languages.WELSH);

    private MockTitle() {}

    static Bilingual of(Bilingual title) {
        return new Bilingual(EN.replace("{0}", title.en()), title.cy().isEmpty() ? "" : CY.replace("{0}", title.cy()));
    }

    private static String pattern(Locale locale) {
        return ResourceBundle.getBundle("vaadin-i18n.ballot", locale, WITHOUT_FALLBACK)
                .getString("ballot.mock.title");
    }
}
