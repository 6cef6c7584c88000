package org.greenroom.texts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the portal speaks. English is what is shown when no other is asked for. */
public final class Languages {

    public static final Locale ENGLISH = Locale.UK;
    public static final Locale WELSH = Locale.of("cy", "GB");
    public static final List<Locale> ALL = List.of(ENGLISH, WELSH);

    /** Name of the cookie that holds a person's own choice of language, {@code en} or {@code cy}. */
    public static final String COOKIE = "greenroom-language";

    private Languages() {}

    /**
     * @param tag a language tag such as {@code cy} or {@code en-GB}, or null
     * @return the language of the portal nearest to it
     */
    public static Locale of(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("cy") ? WELSH : ENGLISH;
    }

    /** The language of the portal nearest to {@code locale}. */
    public static Locale nearest(@Nullable Locale locale) {
        return locale == null ? ENGLISH : of(locale.getLanguage());
    }
}
