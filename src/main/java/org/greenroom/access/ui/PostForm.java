package org.greenroom.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A real form that the browser itself posts, with the token that shows it is the portal’s own. */
@Tag("form")
class PostForm extends HtmlContainer {

    /** @param action address within the portal, without a slash in front; the page’s base makes it whole */
    PostForm(String action) {
        addClassName("sign-in-form");
        getElement().setAttribute("method", "post").setAttribute("action", action);
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            hidden(token.getParameterName(), token.getToken());
        }
    }

    final void hidden(String name, String value) {
        var field = new Input();
        field.setType("hidden");
        field.getElement().setAttribute("name", name).setAttribute("value", value);
        add(field);
    }

    NativeButton submit(String text) {
        var submit = new NativeButton(text);
        submit.getElement().setAttribute("type", "submit");
        submit.addClassNames("button-link", "primary");
        add(submit);
        return submit;
    }
}
