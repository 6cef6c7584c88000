package org.greenroom.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.membership.Workplaces;
import org.greenroom.membership.office.Entry;
import org.greenroom.membership.office.EntryForm;
import org.greenroom.membership.office.EntryKind;
import org.greenroom.membership.office.HandEntries;
import org.greenroom.membership.office.MembershipOffice;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.membership.office.OfficeRefused;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** An engagement or a steward term written by hand: added, corrected, ended or removed. */
@Route("entries/:kind/:id")
@RolesAllowed(MembershipNavigation.OFFICER)
class EntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient HandEntries hand;
    private final transient MembershipOffice office;
    private final transient Workplaces workplaces;
    private final transient Times times;
    private final OfficeMessages messages;
    private String title = "";
    private Location location = new Location("");

    EntryView(HandEntries hand, MembershipOffice office, Workplaces workplaces, Times times) {
        this.hand = hand;
        this.office = office;
        this.workplaces = workplaces;
        this.times = times;
        this.messages = new OfficeMessages(times);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        messages.removeAll();
        location = event.getLocation();
        var parameters = event.getRouteParameters();
        var kind = parameters.get("kind").flatMap(EntryKind::ofCode);
        boolean isNew = parameters.get("id").orElse("").equals("new");
        var entry = kind.flatMap(k -> Ids.of(parameters, "id").flatMap(id -> hand.find(k, id)));
        if (kind.isPresent() && (isNew || entry.isPresent())) {
            show(kind.get(), entry.orElse(null));
        } else {
            title = getTranslation("membership.entry.missing.title");
            add(new PageHeader(title).lead(getTranslation("membership.entry.missing.text")));
        }
    }

    private void show(EntryKind kind, @Nullable Entry entry) {
        var fields = new EntryFields(kind, workplaces, times);
        title = getTranslation("membership.entry." + (entry == null ? "add." : "correct.") + kind);
        var header = new PageHeader(title).lead(getTranslation("membership.entry.lead"));
        if (entry == null) {
            fill(fields);
        } else {
            header.kicker(entry.memberName() + " · " + entry.workplaceName());
            fields.show(entry);
        }
        var save = new Button(getTranslation("membership.entry.save"), click -> save(kind, entry, fields));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, back(entry));
        buttons.addClassName("form-buttons");
        fields.add(buttons);
        add(header, messages, fields);
        if (entry != null) {
            add(remove(kind, entry));
        }
    }

    private void fill(EntryFields fields) {
        office.byNumber(Addresses.text(location, "member"))
                .ifPresent(member -> fields.member(member.number(), member.displayName()));
        fields.workplace(Addresses.text(location, "workplace"));
    }

    private void save(EntryKind kind, @Nullable Entry before, EntryFields fields) {
        fields.clearProblems();
        messages.removeAll();
        EntryForm form = fields.form();
        try {
            UUID id;
            if (before == null) {
                id = hand.add(kind, form);
            } else {
                id = before.id();
                hand.correct(kind, id, before.version(), form);
            }
            hand.find(kind, id).ifPresent(this::leave);
        } catch (OfficeRefused refused) {
            fields.problem(refused);
            messages.refused(refused);
        }
    }

    private Div remove(EntryKind kind, Entry entry) {
        var remove = new Button(getTranslation("membership.entry.remove." + kind), click -> {
            var ask = new ConfirmDialog();
            ask.setHeader(getTranslation("membership.entry.remove.ask." + kind));
            ask.setText(getTranslation("membership.entry.remove.text"));
            ask.setConfirmText(getTranslation("membership.entry.remove." + kind));
            ask.setCancelable(true);
            ask.setCancelText(getTranslation("membership.entry.remove.keep"));
            ask.addConfirmListener(confirmed -> {
                if (messages.attempt(
                        () -> hand.remove(kind, entry.id(), entry.version()), "membership.entry.removed")) {
                    leave(entry);
                }
            });
            ask.open();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var quiet = new Div(remove);
        quiet.addClassName("quiet-part");
        return quiet;
    }

    private RouterLink back(@Nullable Entry entry) {
        var back = new RouterLink();
        back.setText(getTranslation("membership.entry.back"));
        back.addClassName("button-link");
        if (entry == null) {
            String code = Addresses.text(location, "workplace");
            var member = office.byNumber(Addresses.text(location, "member"));
            if (member.isPresent()) {
                back.setRoute(
                        MemberView.class, MemberView.parameters(member.get().id()));
                back.setQueryParameters(purpose());
            } else if (!code.isEmpty()) {
                back.setRoute(WorkplaceView.class);
                back.setQueryParameters(WorkplaceView.parameters(code));
            } else {
                back.setRoute(MembersView.class);
            }
        } else if (toWorkplace()) {
            back.setRoute(WorkplaceView.class);
            back.setQueryParameters(WorkplaceView.parameters(entry.workplaceCode()));
        } else {
            back.setRoute(MemberView.class, MemberView.parameters(entry.memberId()));
            back.setQueryParameters(purpose());
        }
        return back;
    }

    private void leave(Entry entry) {
        UI ui = UI.getCurrent();
        if (toWorkplace()) {
            ui.navigate(WorkplaceView.class, WorkplaceView.parameters(entry.workplaceCode()));
        } else {
            ui.navigate(MemberView.class, MemberView.parameters(entry.memberId()), purpose());
        }
    }

    private boolean toWorkplace() {
        return Addresses.text(location, "from").equals("workplace");
    }

    private static QueryParameters purpose() {
        return QueryParameters.of("for", OfficePurpose.WORKPLACE.code());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
