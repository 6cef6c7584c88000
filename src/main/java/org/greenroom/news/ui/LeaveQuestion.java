package org.greenroom.news.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks whether what was typed may be lost. */
final class LeaveQuestion {

    private LeaveQuestion() {}

    static void ask(ContinueNavigationAction leave) {
        var ask = new ConfirmDialog();
        ask.setHeader(ask.getTranslation("newsroom.leave.title"));
        ask.setText(ask.getTranslation("newsroom.leave.text"));
        ask.setConfirmText(ask.getTranslation("newsroom.leave.go"));
        ask.setCancelable(true);
        ask.setCancelText(ask.getTranslation("newsroom.leave.stay"));
        ask.addConfirmListener(confirmed -> leave.proceed());
        ask.addCancelListener(cancelled -> leave.cancel());
        ask.open();
    }
}
