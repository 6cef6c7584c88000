package org.greenroom.consent.ui;

import java.util.Locale;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.consent.wording.WordingRefused;
import org.greenroom.shell.ActMessages;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Where an officer’s page says what came of an act: it stays until the next one. */
class WordingMessages extends ActMessages {

    WordingMessages() {
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
            act.run();
        } catch (ApprovalRefused e) {
            problem(getTranslation("wordings.refused." + code(e.reason())));
            return false;
        } catch (WordingRefused e) {
            problem(getTranslation("wordings.refused." + e.reason().code()));
            return false;
        } catch (OptimisticLockingFailureException e) {
            problem(getTranslation("wordings.refused.meanwhile"));
            return false;
        } catch (AccessDeniedException e) {
            problem(getTranslation("wordings.refused.role"));
            return false;
        }
        done(getTranslation(doneKey));
        return true;
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
