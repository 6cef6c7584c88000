package org.greenroom.ballot.ui;

import org.greenroom.approval.ApprovalRefused;
import org.greenroom.ballot.DraftNotReady;
import org.greenroom.ballot.NotPossibleNow;
import org.greenroom.shell.ActMessages;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Where a page says what came of an act: it stays until the next one. */
class Messages extends ActMessages {

    Messages() {
        addClassName("ballot-messages");
    }

    /**
     * Runs an act and says how it ended.
     *
     * @param doneKey key of the text for success
     * @return whether it was done
     */
    boolean attempt(Runnable act, String doneKey) {
        try {
            return attemptAtField(act, doneKey);
        } catch (DraftNotReady e) {
            problem(getTranslation("ballots.refused.not-ready", e.problems().size()));
            return false;
        }
    }

    /**
     * The same for an act whose form says by itself what is wrong with a field.
     *
     * @throws DraftNotReady as the act does
     */
    boolean attemptAtField(Runnable act, String doneKey) {
        try {
            act.run();
        } catch (ApprovalRefused e) {
            problem(getTranslation("ballots.refused."
                    + e.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
            return false;
        } catch (NotPossibleNow e) {
            var state = getTranslation("ballot.state." + e.state().code());
            problem(getTranslation("ballots.refused.state", state));
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
}
