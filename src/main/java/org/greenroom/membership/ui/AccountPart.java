package org.greenroom.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.AccountSummary;
import org.greenroom.audit.Actor;
import org.greenroom.membership.office.MembershipOffice;
import org.greenroom.shell.Card;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.jspecify.annotations.Nullable;

/** Whether a member can sign in, and the act of keeping them from it or letting them in again. */
class AccountPart extends Card {

    AccountPart(
            UUID memberId,
            @Nullable AccountSummary account,
            MembershipOffice office,
            Actor by,
            OfficeMessages messages,
            Runnable refresh) {
        super(getTranslationOf("membership.account"));
        if (account == null) {
            secondary(getTranslation("membership.account.none"));
            return;
        }
        AccountStatus status = account.status();
        var tag = new StatusTag(
                getTranslation("membership.account.status." + status),
                status == AccountStatus.ACTIVE ? Shape.STRONG : Shape.DASHED);
        add(new Paragraph(tag));
        secondary(getTranslation("membership.account.text." + status));
        boolean suspended = status == AccountStatus.SUSPENDED;
        var act = new Button(getTranslation(suspended ? "membership.account.lift" : "membership.account.suspend"));
        act.addThemeVariants(ButtonVariant.TERTIARY);
        act.addClickListener(click -> {
            if (suspended) {
                messages.attempt(() -> office.lift(memberId, by), "membership.account.lifted");
                refresh.run();
            } else {
                ask(() -> {
                    messages.attempt(() -> office.suspend(memberId, by), "membership.account.suspended");
                    refresh.run();
                });
            }
        });
        add(act);
    }

    private void ask(Runnable suspend) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("membership.account.suspend.ask"));
        ask.setText(getTranslation("membership.account.suspend.text"));
        ask.setConfirmText(getTranslation("membership.account.suspend"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("membership.account.suspend.keep"));
        ask.addConfirmListener(confirmed -> suspend.run());
        ask.open();
    }

    private static String getTranslationOf(String key) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key);
    }
}
