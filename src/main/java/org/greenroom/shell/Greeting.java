package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** By what name the signed-in person is greeted; {@code access} knows. */
@FunctionalInterface
public interface Greeting {

    /** The name, empty when nobody is signed in. */
    Optional<String> name();

    /** The page about the signed-in person, empty when there is none. */
    default Optional<Class<? extends Component>> page() {
        return Optional.empty();
    }
}
