package org.greenroom.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Consumer;
import org.greenroom.access.AddressRefused;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Notice.Kind;

/** A page behind a mailed link: says what it would do, and does it with a button, so that mail scanners do nothing. */
abstract class AddressLinkView extends EntrancePage implements BeforeEnterObserver, HasDynamicTitle {

    static final String SECRET = "secret";

    private final String key;
    private final GreenroomSettings settings;

    AddressLinkView(String key, GreenroomSettings settings) {
        super(settings.union().name());
        this.key = key;
        this.settings = settings;
    }

    /** What stands on the page before the button; empty when the link cannot be used. */
    abstract java.util.Optional<String> offer(String secret);

    abstract Consumer<String> act();

    /** Where to go on once it is done. */
    RouterLink next() {
        return toEntrance();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var secret = event.getRouteParameters().get(SECRET).orElse("");
        offer(secret).ifPresentOrElse(lead -> show(secret, lead), this::showDead);
    }

    private void show(String secret, String lead) {
        var button = new Button(getTranslation(key + ".act"), click -> {
            try {
                act().accept(secret);
                begin(getTranslation(key + ".done.title"), getTranslation(key + ".done.text"))
                        .add(next());
            } catch (AddressRefused refused) {
                showDead();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        begin(getTranslation(key + ".title"), lead).add(button);
    }

    private void showDead() {
        begin(getTranslation("account.address.dead.title"), getTranslation("account.address.dead.lead"))
                .add(
                        new Notice(
                                Kind.INFO,
                                getTranslation(
                                        "account.address.dead.text",
                                        settings.union().contact(getLocale()))),
                        toEntrance());
    }

    private RouterLink toEntrance() {
        var link = new RouterLink(getTranslation("account.address.entrance"), SignInView.class);
        link.addClassName("entrance-back");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".title");
    }
}
