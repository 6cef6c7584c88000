package org.greenroom.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import org.greenroom.access.CurrentUser;
import org.greenroom.membership.imports.ImportPreview;
import org.greenroom.membership.imports.ImportSettings;
import org.greenroom.membership.imports.ImportState;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.texts.Times;

/** At the foot of an import: how long its files are kept, and giving it up. */
class ImportFoot extends Div {

    ImportFoot(
            ImportPreview found,
            MembershipImports imports,
            ImportSettings settings,
            CurrentUser user,
            Times times,
            Runnable refresh) {
        addClassName("quiet-part");
        long days = settings.keepFiles().toDays();
        Instant erased = found.filesErasedAt();
        var keeps = new Paragraph(
                erased == null
                        ? getTranslation("membership.import.run.keepsFiles", days)
                        : getTranslation(
                                "membership.import.run.erased",
                                times.date(LocalDate.ofInstant(erased, Times.ZONE), getLocale())));
        keeps.addClassName("secondary");
        add(keeps);
        if (found.state() == ImportState.CHECKED) {
            var discard = new Button(
                    getTranslation("membership.import.run.discard"),
                    click -> ask(days, () -> {
                        imports.discard(found.id(), user.require().actor());
                        refresh.run();
                    }));
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            add(discard);
        }
    }

    private void ask(long days, Runnable discard) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("membership.import.run.discard.ask"));
        ask.setText(getTranslation("membership.import.run.discard.text", days));
        ask.setConfirmText(getTranslation("membership.import.run.discard"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("membership.import.run.discard.keep"));
        ask.addConfirmListener(confirmed -> discard.run());
        ask.open();
    }
}
