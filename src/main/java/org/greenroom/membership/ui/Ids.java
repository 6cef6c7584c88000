package org.greenroom.membership.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;

/** Ids in addresses; what is no id is none. */
final class Ids {
    private Ids() {}

    static Optional<UUID> of(RouteParameters parameters, String name) {
        return parameters.get(name).flatMap(Ids::of);
    }

    static Optional<UUID> of(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
