package org.greenroom.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fails the start when somebody asks for both: the demonstration's password is public, and so is its mail. */
@Component
@Profile("demo & production")
class NotInProduction {

    NotInProduction() {
        throw new IllegalStateException("The profiles demo and production exclude each other: the demonstration has"
                + " a public password and shows all mail. Start with one of them.");
    }
}
