package org.greenroom.access.ui;

import java.util.Optional;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.SignedIn;
import org.greenroom.shell.Greeting;
import org.springframework.stereotype.Component;

/** Tells the frame how to greet whoever is signed in. */
@Component
class SignedInGreeting implements Greeting {

    private final CurrentUser currentUser;

    SignedInGreeting(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Optional<String> name() {
        return currentUser.get().map(SignedIn::displayName);
    }
}
