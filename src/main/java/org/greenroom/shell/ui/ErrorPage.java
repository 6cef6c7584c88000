package org.greenroom.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import org.greenroom.shell.PageHeader;

/** The shape of every error page: what happened, what was lost or not, where to go on. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    void show(String titleKey, String text) {
        title = getTranslation(titleKey);
        removeAll();
        addClassName("page");
        var home = new RouterLink(getTranslation("error.home"), HomeView.class);
        home.addClassName("button-link");
        add(new PageHeader(title), new Paragraph(text), home);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
