package org.greenroom.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.SignedIn;
import org.greenroom.shell.Greeting;

/** Tells the frame how to greet whoever is signed in. */
@SpringComponent
class SignedInGreeting implements Greeting {

    private final CurrentUser currentUser;

    SignedInGreeting(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Optional<String> name() {
        return currentUser.get().map(SignedIn::displayName);
    }

    @Override
    public Optional<Class<? extends Component>> page() {
        return currentUser.get().map(signedIn -> AccountView.class);
    }
}
