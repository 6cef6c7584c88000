package org.greenroom.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.greenroom.shell.PageHeader;

/** The shape of every error page: what happened, what was lost or not, where to go on. */
abstract class ErrorPage extends Div {

    void show(String titleKey, String text) {
        removeAll();
        addClassName("page");
        var home = new RouterLink(getTranslation("error.home"), HomeView.class);
        home.addClassName("button-link");
        add(new PageHeader(getTranslation(titleKey)), new Paragraph(text), home);
    }
}
