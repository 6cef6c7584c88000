package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.membership.office.OfficeRefused;
import org.greenroom.shell.Notice;
import org.greenroom.texts.Times;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Where a page says what came of an act: it stays until the next one. */
class OfficeMessages extends Div {
    private final transient Times times;

    OfficeMessages(Times times) {
        this.times = times;
        addClassName("office-messages");
    }

    void done(String text) {
        show(new Notice(Notice.Kind.DONE, text));
    }

    void refused(OfficeRefused refused) {
        show(new Notice(Notice.Kind.PROBLEM, text(this, refused, times)));
    }

    void approvalRefused(ApprovalRefused refused) {
        show(new Notice(Notice.Kind.PROBLEM, getTranslation("officers.approval." + refused.reason())));
    }

    private void show(Component notice) {
        removeAll();
        add(notice);
    }

    /** Runs an act and says how it ended; gives whether it was done. @param doneKey key of the text for success */
    boolean attempt(Runnable act, String doneKey) {
        try {
            act.run();
        } catch (OfficeRefused refused) {
            refused(refused);
            return false;
        } catch (OptimisticLockingFailureException e) {
            refused(new OfficeRefused(OfficeRefused.Reason.CHANGED_MEANWHILE));
            return false;
        } catch (AccessDeniedException e) {
            show(new Notice(Notice.Kind.PROBLEM, getTranslation("membership.refused.role")));
            return false;
        }
        done(getTranslation(doneKey));
        return true;
    }

    /** Why something was refused, as a sentence in the reader's language. */
    static String text(Component reader, OfficeRefused refused, Times times) {
        Object[] shown = refused.parameters().stream()
                .map(p -> p instanceof LocalDate day
                        ? times.date(
                                day, reader.getUI().map(ui -> ui.getLocale()).orElse(java.util.Locale.UK))
                        : p)
                .toArray();
        boolean open = refused.reason() == OfficeRefused.Reason.OVERLAPS && shown.length == 1;
        return reader.getTranslation(refused.textKey() + (open ? ".open" : ""), shown);
    }
}
