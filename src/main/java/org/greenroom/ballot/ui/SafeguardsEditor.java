package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.CodeAuthorities;
import org.greenroom.ballot.KeyRefused;
import org.greenroom.ballot.Safeguards;
import org.greenroom.ballot.Safeguards.Candidate;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** Who is to hold the keys: the portal alone, or people by name; and what each of the two means, before it is chosen. */
class SafeguardsEditor extends DraftEditor {

    private final BallotDetails details;
    private final Safeguards safeguards;
    private final CodeAuthorities authorities;
    private final CodesFields codes;
    private final Messages messages;
    private final RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>(getTranslation("safeguards.kind"));
    private final MultiSelectComboBox<Candidate> people =
            new MultiSelectComboBox<>(getTranslation("safeguards.people"));
    private final TextField other = new TextField(getTranslation("safeguards.other"));
    private final Set<Candidate> choices = new LinkedHashSet<>();

    SafeguardsEditor(BallotDetails details, Safeguards safeguards, CodeAuthorities authorities, Messages messages) {
        this.details = details;
        this.safeguards = safeguards;
        this.authorities = authorities;
        this.codes = new CodesFields(safeguards, authorities.of(details.id()).orElse(null));
        this.messages = messages;
        var chosen = safeguards.of(details.id()).stream()
                .map(holder -> new Candidate(holder.accountId(), holder.name()))
                .toList();
        choices.addAll(chosen);
        choices.addAll(safeguards.officers());
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setId("keys-kind");
        kind.setItems(false, true);
        kind.setItemLabelGenerator(held -> getTranslation(held ? "safeguards.kind.people" : "safeguards.kind.portal"));
        kind.setValue(!chosen.isEmpty());
        people.setItems(choices);
        people.setItemLabelGenerator(Candidate::name);
        people.setValue(new LinkedHashSet<>(chosen));
        people.setHelperText(getTranslation("safeguards.people.help", safeguards.most()));
        people.setWidthFull();
        other.setHelperText(getTranslation("safeguards.other.help"));
        other.setWidthFull();
        var portal = new Notice(Notice.Kind.INFO, getTranslation("safeguards.portal.means"));
        var held = new Div(
                new Notice(Notice.Kind.INFO, getTranslation("safeguards.people.means"))
                        .with(new Paragraph(getTranslation("safeguards.people.lost"))),
                people,
                other,
                new Button(getTranslation("safeguards.other.add"), click -> add()));
        held.addClassName("stack");
        kind.addValueChangeListener(change -> show(portal, held));
        show(portal, held);
        var card = new Card().text(getTranslation("safeguards.what")).with(kind, portal, held);
        card.setAriaLabel(getTranslation("ballots.stage.safeguards"));
        card.addClassName("form-card");
        var codesCard = new Card(getTranslation("safeguards.codes"))
                .text(getTranslation("safeguards.codes.what"))
                .with(codes);
        codesCard.addClassName("form-card");
        addClassName("stack");
        add(card, codesCard, buttons());
    }

    private void show(Notice portal, Div held) {
        portal.setVisible(!kind.getValue());
        held.setVisible(kind.getValue());
    }

    private Div buttons() {
        var save = new Button(getTranslation("ballots.edit.save-next"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(save);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private void add() {
        other.setInvalid(false);
        try {
            var found = safeguards.find(other.getValue());
            var now = new LinkedHashSet<>(people.getValue());
            now.add(found);
            choices.add(found);
            people.setItems(choices);
            people.setValue(now);
            other.clear();
        } catch (KeyRefused e) {
            other.setInvalid(true);
            other.setErrorMessage(words(e));
            other.focus();
        }
    }

    private void save() {
        people.setInvalid(false);
        List<Candidate> wanted = kind.getValue() ? new ArrayList<>(people.getValue()) : List.of();
        if (kind.getValue() && wanted.isEmpty()) {
            people.setInvalid(true);
            people.setErrorMessage(getTranslation("safeguards.people.missing"));
            people.focus();
            return;
        }
        if (!codes.isFilled()) {
            return;
        }
        try {
            var ids = wanted.stream().map(Candidate::accountId).toList();
            if (messages.attempt(() -> choose(ids), "safeguards.saved")
                    && codes.show(authorities.problems(details.id()))) {
                getUI().ifPresent(ui ->
                        ui.navigate(EditBallotView.class, Links.of(details.id(), EditStage.SAFEGUARDS.next())));
            }
        } catch (KeyRefused e) {
            people.setInvalid(true);
            people.setErrorMessage(words(e));
            people.focus();
        } catch (AuthorityRefused e) {
            codes.refuse(words(e.refused));
        }
    }

    private void choose(List<UUID> holders) {
        safeguards.choose(details.id(), holders);
        try {
            authorities.choose(details.id(), codes.chosen());
        } catch (KeyRefused e) {
            throw new AuthorityRefused(e);
        }
    }

    /** It is said at another field than what is wrong with a key holder. */
    private static final class AuthorityRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient KeyRefused refused;

        AuthorityRefused(KeyRefused refused) {
            super(refused);
            this.refused = refused;
        }
    }

    private String words(KeyRefused refused) {
        return getTranslation("safeguards.refused." + refused.reason().code(), safeguards.most());
    }

    @Override
    Optional<BallotDraft> applyTo(BallotDraft draft) {
        return Optional.of(draft);
    }
}
