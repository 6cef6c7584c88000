package org.greenroom.access.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenroom.access.AddressChanges;
import org.greenroom.settings.GreenroomSettings;

/** Puts a new mail address in use; reached by the link sent to it. */
@Route(value = "account/address/confirm/:" + AddressLinkView.SECRET, autoLayout = false)
@AnonymousAllowed
class ConfirmAddressView extends AddressLinkView {

    private final transient AddressChanges changes;

    ConfirmAddressView(AddressChanges changes, GreenroomSettings settings) {
        super("account.address.confirm", settings);
        this.changes = changes;
    }

    @Override
    Optional<String> offer(String secret) {
        return changes.toConfirm(secret).map(address -> getTranslation("account.address.confirm.lead", address));
    }

    @Override
    Consumer<String> act() {
        return changes::confirm;
    }
}
