package org.greenroom.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** The front page, and the page of the installed app without a connection. */
@PlainPage
class FrontPages {

    private final List<FrontPart> parts;
    private final GreenroomSettings settings;

    FrontPages(List<FrontPart> parts, GreenroomSettings settings) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(FrontPart::order)).toList();
        this.settings = settings;
    }

    /** Reached through the mapping below, by visitors only. */
    public String front(Locale locale, Model model, HttpServletResponse response) {
        // The same address shows a signed-in person something else.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("section", "front");
        model.addAttribute(
                "parts", parts.stream().map(part -> part.shown(locale)).toList());
        model.addAttribute("meta", meta(locale));
        return "site/front";
    }

    @GetMapping("/app/offline")
    String offline(Model model) {
        model.addAttribute("section", "offline");
        return "site/offline";
    }

    private PageMeta meta(Locale locale) {
        var address = settings.baseUrl() + "/";
        var welsh = address + "?lang=cy";
        var own = Languages.nearest(locale).equals(Languages.WELSH) ? welsh : address;
        return new PageMeta(
                own, "website", Map.of("en", address, "cy", welsh, "x-default", address), null, "", null, null, true);
    }

    /** The portal’s own root is Vaadin’s; only a visitor’s request for it is taken out before. */
    @Bean
    static HandlerMapping frontPageMapping(org.springframework.beans.factory.ObjectProvider<FrontPages> pages) {
        var mapping = new AbstractHandlerMapping() {
            @Override
            protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws NoSuchMethodException {
                return FrontDoor.isVisitor(request)
                        ? new HandlerMethod(
                                pages.getObject(),
                                FrontPages.class.getMethod(
                                        "front", Locale.class, Model.class, HttpServletResponse.class))
                        : null;
            }
        };
        mapping.setOrder(-1);
        return mapping;
    }
}
