package org.greenroom.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/**
 * What every plain page knows: the union's name, the addresses of the styles, and its language. The language is the one
 * in {@code ?lang=}, else a person's own choice, else what the browser prefers.
 */
@Configuration
@ControllerAdvice
class SitePages {

    private static final String LANGUAGE = "lang";

    private final Assets assets;
    private final Look look;
    private final GreenroomSettings settings;

    SitePages(Assets assets, Look look, GreenroomSettings settings) {
        this.assets = assets;
        this.look = look;
        this.settings = settings;
    }

    @ModelAttribute("assets")
    String assets() {
        return assets.base();
    }

    @ModelAttribute("unionName")
    String unionName() {
        return settings.union().name();
    }

    /** The addresses of the union’s own colours, icon and logo. */
    @ModelAttribute("look")
    Look look() {
        return look;
    }

    @ModelAttribute("contactAddress")
    String contactAddress() {
        return settings.union().contactAddress();
    }

    @ModelAttribute("contact")
    String contact(Locale locale) {
        return settings.union().contact(locale);
    }

    /** What keeps the language a visitor has asked for when it is put behind the address of another plain page. */
    @ModelAttribute("q")
    String keepLanguage(HttpServletRequest request) {
        var asked = request.getParameter(LANGUAGE);
        return asked == null ? "" : "?" + LANGUAGE + "=" + Languages.of(asked).getLanguage();
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return SitePages.language(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("The language of a plain page is in its address");
            }
        };
    }

    private static Locale language(HttpServletRequest request) {
        var asked = request.getParameter(LANGUAGE);
        if (asked != null) {
            return Languages.of(asked);
        }
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(Languages.COOKIE)) {
                    return Languages.of(cookie.getValue());
                }
            }
        }
        return Languages.nearest(request.getLocale());
    }
}
