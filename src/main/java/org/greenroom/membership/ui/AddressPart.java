package org.greenroom.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.UUID;
import org.greenroom.access.AddressChanges;
import org.greenroom.access.AddressRefused;
import org.greenroom.shell.Card;

/** The office gives a member another mail address, after making sure who asks. */
class AddressPart extends Card {

    AddressPart(UUID memberId, AddressChanges changes, OfficeMessages messages, Runnable refresh) {
        super(UI.getCurrent().getTranslation("account.office.title"));
        secondary(getTranslation("account.office.text"));
        var field = new EmailField(getTranslation("account.address.new"));
        field.setMaxLength(254);
        field.setWidthFull();
        var act = new Button(getTranslation("account.office.act"), click -> {
            field.setInvalid(false);
            try {
                changes.changeFor(memberId, field.getValue());
                refresh.run();
                messages.done(getTranslation("account.office.done"));
            } catch (AddressRefused refused) {
                field.setErrorMessage(getTranslation("account.address.refused." + refused.reason()));
                field.setInvalid(true);
                field.focus();
            }
        });
        add(field, act);
    }
}
