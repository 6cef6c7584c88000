package org.greenroom.access.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Locale;
import org.greenroom.access.AccessSettings;
import org.greenroom.access.PasswordRefused;

/** One field in which a new password is chosen; it can be shown, so nobody types it twice. */
class NewPassword extends PasswordField {

    private final int fewest;

    NewPassword(AccessSettings settings) {
        fewest = settings.passwordLength();
        setLabel(getTranslation("access.password.label"));
        setHelperText(getTranslation("access.password.help", fewest));
        setRevealButtonVisible(true);
        setWidthFull();
        getElement().setAttribute("autocomplete", "new-password");
    }

    void refused(PasswordRefused refused) {
        var reason = refused.reason().name().toLowerCase(Locale.ROOT);
        setErrorMessage(getTranslation("access.password." + reason, fewest));
        setInvalid(true);
        focus();
    }
}
