package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.greenroom.consent.ConsentRefused;
import org.greenroom.consent.requests.RequestRefused;
import org.greenroom.shell.ActMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What came of an act on a record or a letter: scrolled to, and why it was refused. */
class RecordMessages extends ActMessages {

    private final LeewayWords words;
    private ConsentRefused.@Nullable Reason refused;

    RecordMessages(LeewayWords words) {
        this.words = words;
        addClassName("ballot-messages");
    }

    @Override
    public void show(Component notice) {
        super.show(notice);
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
