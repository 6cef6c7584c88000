package org.greenroom.access.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Set;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.SignInNote;
import org.greenroom.access.SignInNote.OpenAccount;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Notice.Kind;
import org.greenroom.site.Assets;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The members’ entrance. What happened before stands in the address: error, wait, again, ended, link-used, signed-out,
 * activated.
 */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends EntrancePage implements BeforeEnterObserver, HasDynamicTitle {

    private final GreenroomSettings settings;
    private final CurrentUser currentUser;
    private final Assets assets;
    private final ObjectProvider<SignInNote> notes;

    SignInView(GreenroomSettings settings, CurrentUser currentUser, Assets assets, ObjectProvider<SignInNote> notes) {
        super(settings.union().name());
        this.settings = settings;
        this.assets = assets;
        this.currentUser = currentUser;
        this.notes = notes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.get().isPresent()) {
            event.forwardTo("");
            return;
        }
        var main = begin(getTranslation("access.signIn.title"), getTranslation("access.signIn.lead"));
        notice(event.getLocation().getQueryParameters().getParameters().keySet(), main);
        var activate = new RouterLink(getTranslation("access.signIn.first.act"), ActivationRequestView.class);
        activate.addClassName("button-link");
        var first = new Card(getTranslation("access.signIn.first.title"))
                .secondary(getTranslation("access.signIn.first.text"))
                .with(activate);
        first.addClassName("first-time");
        var form = new SignInForm();
        var passkey = passkey();
        if (hasPasskeyHere()) {
            main.add(passkey, form, byMail(), first);
        } else {
            main.add(first, form, byMail(), passkey);
        }
        main.add(ask(settings.union().contact(getLocale())));
        notes.orderedStream().forEach(note -> main.add(openAccounts(note, form)));
    }

    private Card passkey() {
        var messages = new ActMessages();
        var button = new PasskeyButton(getTranslation("signin.passkey.act"), unused -> {}, messages::problem);
        if (!hasPasskeyHere()) {
            button.removeClassName("primary");
        }
        button.atEntrance(assets.url("passkeys/passkeys.js"), "/sign-in/passkey");
        return new Card(getTranslation("signin.passkey.title"))
                .secondary(getTranslation("signin.passkey.text"))
                .with(messages, button);
    }

    private Card byMail() {
        var link = new RouterLink(getTranslation("signin.link.act"), LinkRequestView.class);
        link.addClassName("button-link");
        return new Card(getTranslation("signin.link.card"))
                .secondary(getTranslation("signin.link.text"))
                .with(link);
    }

    /** Whether a passkey was made or used on this device; whose is not in the cookie. */
    private static boolean hasPasskeyHere() {
        var request = VaadinRequest.getCurrent();
        var cookies = request == null ? null : request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals("greenroom-passkey"));
    }

    private void notice(Set<String> said, HasComponents main) {
        if (said.contains("error")) {
            main.add(new Notice(Kind.PROBLEM, getTranslation("access.signIn.refused")));
        } else if (said.contains("wait")) {
            main.add(new Notice(Kind.PROBLEM, getTranslation("access.signIn.wait")));
        } else if (said.contains("again")) {
            main.add(new Notice(Kind.INFO, getTranslation("access.signIn.again")));
        } else if (said.contains("ended")) {
            main.add(new Notice(Kind.INFO, getTranslation("account.ended")));
        } else if (said.contains("link-used")) {
            main.add(new Notice(
                    Kind.PROBLEM,
                    getTranslation("signin.link.used", settings.union().contact(getLocale()))));
        } else if (said.contains("signed-out")) {
            main.add(new Notice(Kind.DONE, getTranslation("access.signIn.signedOut")));
        } else if (said.contains("activated")) {
            main.add(new Notice(Kind.DONE, getTranslation("access.signIn.activated")));
        }
    }

    private Card openAccounts(SignInNote note, SignInForm form) {
        var accounts = note.accounts(getLocale());
        var card = new Card(getTranslation("access.signIn.note.title")).secondary(note.text(getLocale()));
        accounts.stream().map(OpenAccount::password).distinct().forEach(password -> card.add(password(password)));
        var list = new UnorderedList();
        list.addClassName("list-rows");
        accounts.forEach(account -> list.add(openAccount(account, form)));
        card.add(list);
        for (var link : note.links(getLocale())) {
            var anchor = new Anchor(link.path(), link.label());
            anchor.addClassName("button-link");
            card.add(anchor);
        }
        return card;
    }

    private Paragraph password(String password) {
        var code = new Code(password);
        return new Paragraph(new Text(getTranslation("access.signIn.password") + ": "), code);
    }

    private ListItem openAccount(OpenAccount account, SignInForm form) {
        var address = new Span(account.identifier());
        address.addClassName("secondary");
        var words = new Div(new Span(account.who()), address);
        words.addClassName("open-account");
        var use = new NativeButton(getTranslation("access.signIn.note.use"));
        use.addClassName("button-link");
        use.getElement().setAttribute("type", "button");
        use.getElement().setAttribute("aria-label", getTranslation("access.signIn.note.useOf", account.who()));
        use.addClickListener(click -> form.fillIn(account.identifier(), account.password()));
        return new ListItem(words, use);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.signIn.title");
    }
}
