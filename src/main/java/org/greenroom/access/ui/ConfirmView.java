package org.greenroom.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.FreshSignIn;
import org.greenroom.access.Role;
import org.greenroom.access.SignInSettings;
import org.greenroom.settings.GreenroomSettings;

/** The second step of officers and stewards; and where a plain page leads whose sign-in is old. Goes on from there. */
@Route(value = "confirm", autoLayout = false)
@PermitAll
class ConfirmView extends EntrancePage implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ConfirmPanel.Means means;
    private final CurrentUser currentUser;
    private final FreshSignIn freshSignIn;
    private final GreenroomSettings settings;
    private final SignInSettings limits;

    ConfirmView(
            GreenroomSettings settings,
            ConfirmPanel.Means means,
            CurrentUser currentUser,
            FreshSignIn freshSignIn,
            SignInSettings limits) {
        super(settings.union().name());
        this.settings = settings;
        this.means = means;
        this.currentUser = currentUser;
        this.freshSignIn = freshSignIn;
        this.limits = limits;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var waiting = currentUser.waiting();
        if (!waiting.isEmpty()) {
            showSecondStep(String.join(", ", waiting.stream().map(this::named).collect(Collectors.toList())));
        } else if (!freshSignIn.isFresh()) {
            begin(
                            getTranslation("signin.again.title"),
                            getTranslation(
                                    "signin.again.lead", limits.askAgainAfter().toMinutes()))
                    .add(
                            new ConfirmPanel(means, false, freshSignIn::isFresh, this::goOn),
                            ask(settings.union().contact(getLocale())));
        } else {
            event.forwardTo("");
        }
    }

    private void showSecondStep(String roles) {
        var later = new Anchor("/", getTranslation("signin.second.later"));
        later.setRouterIgnore(true);
        later.addClassName("entrance-back");
        begin(getTranslation("signin.second.title"), getTranslation("signin.second.lead", roles))
                .add(
                        new ConfirmPanel(
                                means, true, () -> currentUser.waiting().isEmpty(), this::goOn),
                        later,
                        ask(settings.union().contact(getLocale())));
    }

    /** With a new page: the frame’s navigation shows what there is to do now. */
    private void goOn() {
        var wanted = means.session().wantedPage();
        getUI().ifPresent(ui -> ui.getPage().setLocation(wanted));
    }

    private String named(Role role) {
        return getTranslation("signin.role." + role.name());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.second.title");
    }
}
