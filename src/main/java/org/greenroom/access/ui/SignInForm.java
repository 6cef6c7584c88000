package org.greenroom.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A real form that the browser itself posts: password managers know it, and the password never becomes part of the
 * page's state on the server.
 */
@Tag("form")
class SignInForm extends HtmlContainer {

    private final TextField identifier = new TextField();
    private final PasswordField password = new PasswordField();
    private final NativeButton submit = new NativeButton();

    SignInForm() {
        addClassName("sign-in-form");
        getElement().setAttribute("method", "post").setAttribute("action", "sign-in");
        identifier.setLabel(getTranslation("access.signIn.identifier"));
        // The browser offers passkeys in this field where it can.
        named(identifier.getElement(), "identifier", "username webauthn");
        identifier.getElement().setAttribute("autocapitalize", "none");
        identifier.setRequired(true);
        identifier.setRequiredIndicatorVisible(false);
        password.setLabel(getTranslation("access.signIn.password"));
        named(password.getElement(), "password", "current-password");
        password.setRevealButtonVisible(true);
        identifier.setWidthFull();
        password.setWidthFull();
        submit.setText(getTranslation("access.signIn.submit"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassNames("button-link", "primary");
        add(identifier, password, submit);
        addToken();
    }

    /** Fills in an account that anybody may use; the password in the browser only. */
    void fillIn(String name, String secret) {
        identifier.setValue(name);
        password.getElement().executeJs("this.value = $0", secret);
        submit.focus();
    }

    void focus() {
        identifier.focus();
    }

    private void addToken() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            var hidden = new Input();
            hidden.setType("hidden");
            hidden.getElement().setAttribute("name", token.getParameterName());
            hidden.getElement().setAttribute("value", token.getToken());
            add(hidden);
        }
    }

    private static void named(com.vaadin.flow.dom.Element field, String name, String autocomplete) {
        field.setAttribute("name", name).setAttribute("autocomplete", autocomplete);
    }
}
