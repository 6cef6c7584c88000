package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import org.greenroom.ballot.Bilingual;
import org.greenroom.elsewhere.Announcement;
import org.greenroom.elsewhere.HeldKind;

/** What is announced: facts, no appeal. */
class AnnouncementForm extends HeldFields {

    static final Announcement EMPTY = new Announcement(
            HeldKind.INDUSTRIAL_ACTION,
            Bilingual.EMPTY,
            Bilingual.EMPTY,
            "",
            "",
            Bilingual.EMPTY,
            Bilingual.EMPTY,
            null,
            null);

    private final RadioButtonGroup<HeldKind> kind = new RadioButtonGroup<>();
    private final Pair title;
    private final Pair about;
    private final TextField holder;
    private final TextField scrutineer;
    private final Pair entitled;
    private final Pair paper;
    private final DatePicker papersFrom;
    private final DatePicker closesOn;

    AnnouncementForm(Announcement said) {
        kind.setLabel(getTranslation("elsewhere.field.kind"));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setItems(HeldKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("elsewhere.kind." + item.code()));
        kind.setValue(said.kind());
        add(kind);
        title = pair("title", said.title());
        about = pair("about", said.about());
        holder = line("holder", said.holder());
        scrutineer = line("scrutineer", said.scrutineer());
        entitled = pair("entitled", said.entitled());
        paper = pair("paper", said.paper());
        papersFrom = day("papersFrom");
        papersFrom.setValue(said.papersFrom());
        closesOn = day("closesOn");
        closesOn.setValue(said.closesOn());
    }

    Announcement value() {
        return new Announcement(
                kind.getValue(),
                title.value(),
                about.value(),
                holder.getValue(),
                scrutineer.getValue(),
                entitled.value(),
                paper.value(),
                papersFrom.getValue(),
                closesOn.getValue());
    }
}
