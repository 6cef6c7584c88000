package org.greenroom.shell;

import java.util.Optional;

/** By what name the signed-in person is greeted; {@code access} knows. */
@FunctionalInterface
public interface Greeting {

    /** The name, empty when nobody is signed in. */
    Optional<String> name();
}
