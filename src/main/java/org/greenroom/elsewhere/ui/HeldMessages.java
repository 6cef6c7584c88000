package org.greenroom.elsewhere.ui;

import java.util.Locale;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.elsewhere.HeldRefused;
import org.greenroom.shell.ActMessages;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Where the page says what came of an act. */
class HeldMessages extends ActMessages {

    HeldMessages() {
        addClassName("ballot-messages");
    }

    /** Runs an act and says how it ended; marks the fields of {@code form} that are wrong. @return whether it was done */
    boolean attempt(Runnable act, String doneKey, HeldFields form) {
        try {
            act.run();
        } catch (HeldRefused e) {
            form.mark(e.problems());
            problem(getTranslation(
                    "elsewhere.refused." + code(e.reason()), e.problems().size()));
            return false;
        } catch (ApprovalRefused e) {
            problem(getTranslation("ballots.refused." + code(e.reason())));
            return false;
        } catch (OptimisticLockingFailureException e) {
            problem(getTranslation("ballots.refused.meanwhile"));
            return false;
        } catch (AccessDeniedException e) {
            problem(getTranslation("ballots.refused.role"));
            return false;
        }
        done(getTranslation(doneKey));
        return true;
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
