package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Objects;
import org.greenroom.access.CurrentUser;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Use;
import org.greenroom.consent.requests.RequestForm;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.requests.Requests;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.shell.PageHeader;

/** The form of a letter to an engager; the next page shows its exact words. */
@Route(RequestLinks.NEW)
@RolesAllowed("MEMBER")
class NewRequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Requests requests;
    private final Preferences preferences;
    private final CurrentUser user;
    private final MemberDirectory members;
    private final LeewayWords words;
    private String title = "";

    NewRequestView(
            Requests requests, Preferences preferences, CurrentUser user, MemberDirectory members, LeewayWords words) {
        this.requests = requests;
        this.preferences = preferences;
        this.user = user;
        this.members = members;
        this.words = words;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getLocation().getQueryParameters();
        var kind = parameters
                .getSingleParameter("kind")
                .flatMap(RequestKind::ofCode)
                .orElse(RequestKind.WITHDRAWAL);
        var uses = EnumSet.noneOf(Use.class);
        parameters.getParameters("use").forEach(slug -> ExceptionLinks.use(slug).ifPresent(uses::add));
        title = getTranslation("requests.new." + kind.code());
        var fields = new RequestFields(preferences.overview(), requests.all(), words, RequestLinks.LIST, form -> {
            var id = requests.create(form);
            getUI().ifPresent(ui -> ui.navigate(RequestLinks.of(id)));
        });
        var member = members.byId(Objects.requireNonNull(user.require().memberId()));
        fields.show(RequestForm.of(
                kind,
                words.locale(),
                user.require().displayName(),
                member.map(found -> found.email()).orElse(""),
                "",
                "",
                uses));
        add(
                new PageHeader(title)
                        .kicker(getTranslation("requests.title"), "consent/requests")
                        .lead(getTranslation("requests.new.lead." + kind.code())),
                fields);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
