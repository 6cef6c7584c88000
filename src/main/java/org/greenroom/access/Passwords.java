package org.greenroom.access;

import org.greenroom.audit.AsksAgain;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person’s own password. Nobody else sets or sees it, no officer either. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class Passwords {

    private final CurrentUser currentUser;
    private final Accounts accounts;

    Passwords(CurrentUser currentUser, Accounts accounts) {
        this.currentUser = currentUser;
        this.accounts = accounts;
    }

    /**
     * Sets a new password and publishes {@link PasswordChanged}. Instead of the old password a fresh sign-in is asked
     * for, by whatever means, so that a forgotten one can be replaced from a signed-in browser.
     *
     * @throws PasswordRefused when it is not accepted
     * @throws FreshSignInRequired when the sign-in is old
     */
    @AsksAgain
    @PreAuthorize("isAuthenticated()")
    public void change(String password) {
        var own = currentUser.require().accountId();
        accounts.setPassword(own, accounts.hashFor(own, password), means());
    }

    private static PasswordBy means() {
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || Factor.PASSKEY.isIn(session)) {
            return PasswordBy.MORE;
        }
        return Factor.PASSWORD.isIn(session) ? PasswordBy.OLD_PASSWORD : PasswordBy.MAILBOX;
    }
}
