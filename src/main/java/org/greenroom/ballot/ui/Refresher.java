package org.greenroom.ballot.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a page up to date while something goes on in the background. Each question keeps the session alive, so it stops
 * asking after a while: an officer who has gone away must be signed out in the end.
 */
class Refresher {

    private static final int EVERY_MILLIS = 1500;
    private static final int AT_MOST = 400;

    private final Runnable refresh;
    private final BooleanSupplier moving;
    private int asked;
    private @Nullable Registration listening;

    Refresher(Component page, Runnable refresh, BooleanSupplier moving) {
        this.refresh = refresh;
        this.moving = moving;
        page.addAttachListener(this::start);
        page.addDetachListener(detach -> stop(detach.getUI()));
    }

    private void start(AttachEvent attach) {
        var ui = attach.getUI();
        listening = ui.addPollListener(poll -> ask(ui));
        wake(ui);
    }

    /** Begins to ask again, after an act that sets something going. */
    void wake(UI ui) {
        asked = 0;
        ui.setPollInterval(EVERY_MILLIS);
    }

    private void ask(UI ui) {
        asked++;
        refresh.run();
        if (asked >= AT_MOST) {
            stop(ui);
        } else {
            ui.setPollInterval(moving.getAsBoolean() ? EVERY_MILLIS : -1);
        }
    }

    private void stop(UI ui) {
        ui.setPollInterval(-1);
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}
