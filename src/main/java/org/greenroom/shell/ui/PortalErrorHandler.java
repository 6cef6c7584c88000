package org.greenroom.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.FailureAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the person in words, and the log by type and place only: messages of exceptions may carry personal data. */
@Component
class PortalErrorHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PortalErrorHandler.class);
    private static final int SHOWN_FOR_MILLIS = 10_000;

    private final GreenroomSettings settings;
    private final ObjectProvider<FailureAnswer> answers;

    PortalErrorHandler(GreenroomSettings settings, ObjectProvider<FailureAnswer> answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui != null && isAnswered(event.getThrowable(), ui)) {
            return;
        }
        logWithoutMessage(event.getThrowable());
        if (ui != null) {
            var text = ui.getTranslation("error.failed.title") + ". "
                    + ui.getTranslation("error.failed.text", settings.union().contact(ui.getLocale()));
            var shown = Notification.show(text, SHOWN_FOR_MILLIS, Notification.Position.BOTTOM_CENTER);
            shown.addThemeVariants(NotificationVariant.LUMO_ERROR);
            shown.setAssertive(true);
        }
    }

    private boolean isAnswered(Throwable failure, UI ui) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var known = cause;
            var answer = answers.orderedStream().filter(one -> one.knows(known)).findFirst();
            if (answer.isPresent()) {
                answer.get().answer(ui);
                return true;
            }
        }
        return false;
    }

    static void logWithoutMessage(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var trace = cause.getStackTrace();
        LOG.error("{} at {}", cause.getClass().getName(), trace.length > 0 ? trace[0] : "unknown place");
    }
}
