package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.greenroom.consent.ConsentRefused;
import org.greenroom.consent.requests.RequestRefused;
import org.greenroom.shell.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where a page says what came of an act: it stays until the next one. */
class ActMessages extends Div {

    private final LeewayWords words;
    private ConsentRefused.@Nullable Reason refused;

    ActMessages(LeewayWords words) {
        this.words = words;
        addClassName("ballot-messages");
    }

    void done(String text, Component... parts) {
        show(new Notice(Notice.Kind.DONE, text).with(parts));
    }

    void problem(String text, Component... parts) {
        show(new Notice(Notice.Kind.PROBLEM, text).with(parts));
    }

    private void show(Notice notice) {
        removeAll();
        add(notice);
        notice.getElement().setAttribute("tabindex", "-1");
        notice.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    /** Why the last act on the record was refused; null when it was not. */
    ConsentRefused.@Nullable Reason refused() {
        return refused;
    }

    /** Runs an act. @return whether it was done; if not, why stands here */
    boolean attempt(Runnable act) {
        removeAll();
        refused = null;
        try {
            act.run();
            return true;
        } catch (ConsentRefused e) {
            refused = e.reason();
            problem(words.refused(e.reason()));
        } catch (RequestRefused e) {
            problem(words.text("requests.refused." + code(e.reason())));
        } catch (OptimisticLockingFailureException e) {
            problem(words.text("requests.refused.meanwhile"));
        }
        return false;
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
