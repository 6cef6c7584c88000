package org.greenroom.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.shell.LanguageButton;
import org.greenroom.shell.PageHeader;

/** The shape of the pages before signing in: the union's name, the other language, one narrow column. */
abstract class EntrancePage extends Div {

    private final Main main = new Main();

    EntrancePage(String unionName) {
        addClassName("entrance");
        var name = new Anchor("/", unionName);
        name.setRouterIgnore(true);
        name.addClassName("union-name");
        var head = new Header(name, new LanguageButton());
        head.addClassName("entrance-head");
        add(head, main, forVisitors());
    }

    /** What is open to everybody; plain pages, so the router lets the clicks pass. */
    private Nav forVisitors() {
        var news = new Anchor("/articles", getTranslation("site.nav.news"));
        var results = new Anchor("/results", getTranslation("site.nav.results"));
        var help = new Anchor("/help", getTranslation("site.nav.help"));
        var nav = new Nav(news, results, help);
        nav.addClassName("entrance-foot");
        nav.setAriaLabel(getTranslation("site.nav.visitors"));
        news.setRouterIgnore(true);
        results.setRouterIgnore(true);
        help.setRouterIgnore(true);
        return nav;
    }

    /** Whom to ask for help. @param contact how that office is called */
    Paragraph ask(String contact) {
        var line = new Paragraph(getTranslation("signin.ask", contact));
        line.addClassNames("secondary", "entrance-ask");
        return line;
    }

    /** Empties the page and gives it its heading; what takes the place of something else is announced. */
    Main begin(String title, String lead) {
        var changes = main.getComponentCount() > 0;
        main.removeAll();
        var header = new PageHeader(title).lead(lead);
        main.add(header);
        if (changes) {
            header.announce();
        }
        return main;
    }
}
