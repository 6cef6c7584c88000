package org.greenroom.access.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.SignInNote;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Notice.Kind;
import org.springframework.beans.factory.ObjectProvider;

/** The members’ entrance. What happened before stands in the address: error, wait, again, signed-out, activated. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends EntrancePage implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentUser currentUser;
    private final ObjectProvider<SignInNote> notes;

    SignInView(GreenroomSettings settings, CurrentUser currentUser, ObjectProvider<SignInNote> notes) {
        super(settings.union().name());
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
        main.add(first, new SignInForm());
        notes.orderedStream().forEach(note -> main.add(openAccounts(note)));
    }

    private void notice(Set<String> said, HasComponents main) {
        if (said.contains("error")) {
            main.add(new Notice(Kind.PROBLEM, getTranslation("access.signIn.refused")));
        } else if (said.contains("wait")) {
            main.add(new Notice(Kind.PROBLEM, getTranslation("access.signIn.wait")));
        } else if (said.contains("again")) {
            main.add(new Notice(Kind.INFO, getTranslation("access.signIn.again")));
        } else if (said.contains("signed-out")) {
            main.add(new Notice(Kind.DONE, getTranslation("access.signIn.signedOut")));
        } else if (said.contains("activated")) {
            main.add(new Notice(Kind.DONE, getTranslation("access.signIn.activated")));
        }
    }

    private Card openAccounts(SignInNote note) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        for (var account : note.accounts(getLocale())) {
            var facts = new DescriptionList();
            facts.addClassName("facts");
            facts.add(new DescriptionList.Term(getTranslation("access.signIn.identifier")));
            facts.add(new DescriptionList.Description(account.identifier()));
            facts.add(new DescriptionList.Term(getTranslation("access.signIn.password")));
            facts.add(new DescriptionList.Description(account.password()));
            list.add(new ListItem(new Span(account.who()), facts));
        }
        return new Card(getTranslation("access.signIn.note.title"))
                .secondary(note.text(getLocale()))
                .with(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.signIn.title");
    }
}
