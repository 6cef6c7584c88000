package org.greenroom.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;
import org.greenroom.ballot.Bilingual;
import org.greenroom.participation.ListPurpose;
import org.greenroom.shell.Card;
import org.jspecify.annotations.Nullable;

/** States and accepts the purpose of a named list, before it is shown. Nothing is ticked beforehand. */
class PurposeForm extends Card {

    private final RadioButtonGroup<ListPurpose> purpose = new RadioButtonGroup<>();
    private final Checkbox accepted = new Checkbox();

    PurposeForm(@Nullable Bilingual ofBallot, StewardWords words, Consumer<ListPurpose> open) {
        super(words.text("steward.purpose.title"));
        if (ofBallot != null) {
            text(words.text("steward.list.of-ballot", words.in(ofBallot)));
        }
        text(words.text("steward.purpose.text"));
        purpose.setLabel(words.text("steward.purpose.for"));
        purpose.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        purpose.setItems(ListPurpose.values());
        purpose.setItemLabelGenerator(item -> words.text("steward.list.purpose." + item.code()));
        purpose.setErrorMessage(words.text("steward.purpose.for.missing"));
        accepted.setLabel(words.text("steward.purpose.accept"));
        accepted.setErrorMessage(words.text("steward.purpose.accept.missing"));
        var button = new Button(words.text("steward.purpose.act"), click -> {
            purpose.setInvalid(purpose.getValue() == null);
            accepted.setInvalid(!accepted.getValue());
            if (!purpose.isInvalid() && !accepted.isInvalid()) {
                open.accept(purpose.getValue());
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        purpose.setManualValidation(true);
        accepted.setManualValidation(true);
        with(purpose, accepted, button);
    }
}
