package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.membership.MemberFilter;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** Begins a ballot; asks first whether the law reserves it for an independent scrutineer. */
@Route("manage-ballots/new")
@RolesAllowed("RETURNING_OFFICER")
class NewBallotView extends Div implements HasDynamicTitle {

    /** What a ballot can be about; the first four are statutory and are not held here. */
    enum Matter {
        INDUSTRIAL_ACTION,
        EXECUTIVE_ELECTION,
        POLITICAL_FUND,
        MERGER,
        NONE_OF_THESE;

        private String key() {
            return "ballots.new.matter."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final int LONGEST_TITLE = 200;

    private final Ballots ballots;
    private final RadioButtonGroup<Matter> matter = new RadioButtonGroup<>();
    private final RadioButtonGroup<BallotKind> kind = new RadioButtonGroup<>();
    private final TextField title = new TextField();
    private final Messages messages = new Messages();
    private final Div next = new Div();

    NewBallotView(Ballots ballots) {
        this.ballots = ballots;
        addClassName("page");
        add(new PageHeader(getTranslation("ballots.new.title")).kicker(getTranslation("ballots.nav.manage")));
        matter.setLabel(getTranslation("ballots.new.matter"));
        matter.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        matter.setItems(Matter.values());
        matter.setItemLabelGenerator(item -> getTranslation(item.key()));
        matter.addValueChangeListener(change -> answered(change.getValue()));
        next.addClassName("stack");
        next.getElement().setAttribute("aria-live", "polite");
        var card = new Card().with(matter, next);
        card.addClassName("form-card");
        card.setAriaLabel(getTranslation("ballots.new.title"));
        add(card);
    }

    private void answered(Matter answer) {
        next.removeAll();
        if (answer != Matter.NONE_OF_THESE) {
            next.add(new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.new.reserved"))
                    .with(new Paragraph(getTranslation("ballots.new.reserved.instead"))));
            return;
        }
        kind.setLabel(getTranslation("ballots.field.kind"));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setItems(List.of(BallotKind.values()));
        kind.setRenderer(new ComponentRenderer<>(this::described));
        title.setLabel(getTranslation("ballots.field.title"));
        title.setHelperText(getTranslation("ballots.field.title.help"));
        title.setWidthFull();
        var begin = new Button(getTranslation("ballots.new.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.add(kind, title, messages, begin);
    }

    private Div described(BallotKind item) {
        var what = new Paragraph(getTranslation("ballots.new.kind." + item.code()));
        what.addClassName("secondary");
        var described = new Div(new Paragraph(getTranslation("ballot.kind." + item.code())), what);
        described.addClassName("described-choice");
        return described;
    }

    private void begin() {
        kind.setInvalid(kind.isEmpty());
        kind.setErrorMessage(getTranslation("ballots.field.kind.missing"));
        var tooLong = title.getValue().strip().length() > LONGEST_TITLE;
        title.setInvalid(title.getValue().isBlank() || tooLong);
        title.setErrorMessage(
                tooLong
                        ? getTranslation("ballot.problem.too-long", LONGEST_TITLE)
                        : getTranslation("ballot.problem.text-missing"));
        if (kind.isInvalid() || title.isInvalid()) {
            messages.problem(getTranslation("ballots.edit.invalid"));
            return;
        }
        var draft = new BallotDraft(
                kind.getValue(),
                new Bilingual(title.getValue(), ""),
                Bilingual.EMPTY,
                List.of(),
                MemberFilter.everyone(),
                null,
                null,
                null);
        messages.attempt(
                () -> {
                    var id = ballots.create(draft);
                    getUI().ifPresent(ui -> ui.navigate(EditBallotView.class, Links.of(id, EditStage.DETAILS)));
                },
                "ballots.edit.saved");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ballots.new.title");
    }
}
