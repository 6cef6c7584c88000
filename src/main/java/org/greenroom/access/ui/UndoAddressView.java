package org.greenroom.access.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenroom.access.AddressChanges;
import org.greenroom.settings.GreenroomSettings;

/** Stops a change of mail address or takes it back; reached by the link sent to the old one. */
@Route(value = "account/address/undo/:" + AddressLinkView.SECRET, autoLayout = false)
@AnonymousAllowed
class UndoAddressView extends AddressLinkView {

    private final transient AddressChanges changes;

    UndoAddressView(AddressChanges changes, GreenroomSettings settings) {
        super("account.address.undo", settings);
        this.changes = changes;
    }

    @Override
    Optional<String> offer(String secret) {
        return changes.canUndo(secret) ? Optional.of(getTranslation("account.address.undo.lead")) : Optional.empty();
    }

    @Override
    Consumer<String> act() {
        return changes::undo;
    }

    @Override
    RouterLink next() {
        var link = new RouterLink(getTranslation("account.address.undo.next"), ActivationRequestView.class);
        link.addClassNames("button-link", "primary");
        return link;
    }
}
