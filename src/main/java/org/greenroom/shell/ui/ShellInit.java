package org.greenroom.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.greenroom.shell.LanguageOfRequest;
import org.greenroom.site.AppSections;
import org.greenroom.site.Assets;
import org.greenroom.site.Look;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** What every Vaadin page starts with: the language, the styles of this version, words for a lost connection. */
@Component
class ShellInit implements VaadinServiceInitListener {

    private static final String[] STYLES = {
        "styles/tokens.css",
        "styles/portal.css",
        "styles/home.css",
        "styles/ballots.css",
        "styles/membership.css",
        "styles/wordings.css",
        "styles/statistics.css",
        "styles/statements.css",
        "styles/records.css",
        "styles/agents.css",
        "styles/consent.css",
        "styles/participation.css",
        "styles/steward.css",
        "styles/news.css"
    };

    private final Assets assets;
    private final Look look;
    private final PortalErrorHandler errorHandler;

    ShellInit(Assets assets, Look look, PortalErrorHandler errorHandler) {
        this.assets = assets;
        this.look = look;
        this.errorHandler = errorHandler;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::completePage);
        event.getSource().addUIInitListener(this::speakTheirLanguage);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(errorHandler));
    }

    private void completePage(IndexHtmlResponse page) {
        var document = page.getDocument();
        document.selectFirst("html")
                .attr("lang", language(page.getVaadinRequest()).getLanguage());
        for (var style : STYLES) {
            document.head().appendElement("link").attr("rel", "stylesheet").attr("href", assets.url(style));
        }
        document.head().appendElement("link").attr("rel", "stylesheet").attr("href", look.stylesheetUrl());
        installable(document.head());
        document.head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", look.iconUrl());
        document.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    }

    /** What a phone needs to put the portal on its home screen, and the page it shows without a connection. */
    private void installable(Element head) {
        head.appendElement("link").attr("rel", "manifest").attr("href", "/app/manifest.webmanifest");
        head.appendElement("link").attr("rel", "apple-touch-icon").attr("href", look.iconUrl(180, true));
        themeColour(head, "light", "#f6f4ef");
        themeColour(head, "dark", "#0e1613");
        head.appendElement("meta").attr("name", "app-sections").attr("content", String.join(" ", AppSections.ALL));
        head.appendElement("script").attr("type", "module").attr("src", assets.url("app/register.js"));
    }

    private static void themeColour(Element head, String scheme, String colour) {
        head.appendElement("meta")
                .attr("name", "theme-color")
                .attr("media", "(prefers-color-scheme: " + scheme + ")")
                .attr("content", colour);
    }

    private void speakTheirLanguage(UIInitEvent event) {
        var request = VaadinRequest.getCurrent();
        if (request != null) {
            event.getUI().setLocale(language(request));
        }
    }

    private static Locale language(VaadinRequest request) {
        return LanguageOfRequest.of(request);
    }
}
