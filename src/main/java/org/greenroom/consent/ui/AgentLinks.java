package org.greenroom.consent.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.consent.LooserProposal;
import org.greenroom.consent.Use;

/** Addresses of the pages about agents, a member’s and an agent’s. */
final class AgentLinks {

    static final String NEW = ConsentLinks.AGENTS + "/new";
    static final String ACTING = "acting";

    private AgentLinks() {}

    /** Where a member answers a proposal. */
    static String proposal(LooserProposal proposal) {
        return ConsentLinks.AGENTS + "/proposal/" + proposal.id();
    }

    /** What an agent sees of a member. */
    static String acting(UUID mandate) {
        return ACTING + "/" + mandate;
    }

    /** Where an agent acts on one use. */
    static String acting(UUID mandate, Use use) {
        return acting(mandate) + "/" + ConsentLinks.slug(use);
    }

    /** The id in an address, if it is one. */
    static Optional<UUID> id(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).flatMap(AgentLinks::id);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
