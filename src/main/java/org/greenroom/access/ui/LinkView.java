package org.greenroom.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.OpenSignInLink;
import org.greenroom.access.SignInLinks;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Notice.Kind;

/** What a mailed link opens: a button. Opening alone, as scanners of mail do, uses nothing up and signs nobody in. */
@Route(value = "sign-in/link/:token", autoLayout = false)
@AnonymousAllowed
class LinkView extends EntrancePage implements BeforeEnterObserver, HasDynamicTitle {

    private final SignInLinks links;
    private final CurrentUser currentUser;
    private final GreenroomSettings settings;

    LinkView(SignInLinks links, CurrentUser currentUser, GreenroomSettings settings) {
        super(settings.union().name());
        this.links = links;
        this.currentUser = currentUser;
        this.settings = settings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        links.find(token).ifPresentOrElse(link -> show(link, token), this::showUsed);
    }

    private void show(OpenSignInLink link, String token) {
        var here = currentUser.get();
        if (here.filter(person -> !person.accountId().equals(link.accountId())).isPresent()) {
            var home = new Anchor("/", getTranslation("signin.link.elsewhere.act"));
            home.setRouterIgnore(true);
            home.addClassName("button-link");
            begin(getTranslation("signin.link.elsewhere.title"), getTranslation("signin.link.elsewhere.lead"))
                    .add(home);
            return;
        }
        var form = new PostForm("sign-in/link");
        form.hidden("token", token);
        form.submit(getTranslation(here.isPresent() ? "signin.confirm.act" : "access.signIn.submit"));
        begin(
                        getTranslation("signin.link.open.title", link.displayName()),
                        getTranslation(here.isPresent() ? "signin.link.open.confirm" : "signin.link.open.lead"))
                .add(
                        form,
                        new Notice(
                                Kind.INFO,
                                getTranslation(
                                        "signin.link.notYou", settings.union().contact(getLocale()))));
    }

    private void showUsed() {
        var again = new RouterLink(getTranslation("access.used.act"), LinkRequestView.class);
        again.addClassNames("button-link", "primary");
        var back = new RouterLink(getTranslation("access.back"), SignInView.class);
        back.addClassName("entrance-back");
        begin(
                        getTranslation("access.used.title"),
                        getTranslation("signin.link.used", settings.union().contact(getLocale())))
                .add(again, back);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.link.pageTitle");
    }
}
