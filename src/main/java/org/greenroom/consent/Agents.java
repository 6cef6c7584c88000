package org.greenroom.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.CurrentUser;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.Mandates;
import org.greenroom.texts.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents of the member who is signed in. */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBER')")
public class Agents {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;

    private final OwnRecord own;
    private final Ledger ledger;
    private final Mandates mandates;
    private final Accounts accounts;
    private final CurrentUser user;
    private final ConsentSettings settings;
    private final DecisionRules rules;
    private final Clock clock;

    Agents(
            OwnRecord own,
            Ledger ledger,
            Mandates mandates,
            Accounts accounts,
            CurrentUser user,
            ConsentSettings settings,
            Clock clock) {
        this.own = own;
        this.ledger = ledger;
        this.mandates = mandates;
        this.accounts = accounts;
        this.user = user;
        this.settings = settings;
        this.rules = new DecisionRules(settings);
        this.clock = clock;
    }

    /**
     * Names an agent. Whether an account has this address is not told: the answer is the same, and a mandate that no
     * account fits can be used by nobody.
     *
     * @param name the agent’s name, as the member knows it
     * @param address the mail address the agent’s account has
     * @param uses for which uses
     * @param until the last day (UK)
     * @param agreed that the agent learns of the membership and of what is stated for these uses
     */
    public UUID name(String name, String address, Set<Use> uses, LocalDate until, boolean agreed) {
        var today = clock.instant().atZone(Times.ZONE).toLocalDate();
        check(name, address, uses, agreed);
        rules.checkEndDate(until, today);
        var subject = own.open();
        var id = UUID.randomUUID();
        var mandate = new Mandate(id, name.strip(), address.strip(), new TreeSet<>(uses), until);
        ledger.append(subject, own.by(), state -> {
            if (state.mandates().size() >= settings.agents()) {
                throw new ConsentRefused(Reason.TOO_MANY);
            }
            return List.of(new AgentNamed(mandate));
        });
        accountOf(mandate.address()).ifPresent(account -> mandates.add(id, subject, account));
        return id;
    }

    /** Ends a mandate at once; what the agent proposed goes with it. */
    public void end(UUID mandateId) {
        ledger.append(own.open(), own.by(), state -> {
            state.mandate(mandateId).orElseThrow(() -> new ConsentRefused(Reason.GONE));
            return List.of(new AgentEnded(mandateId));
        });
        mandates.remove(mandateId);
    }

    private Optional<UUID> accountOf(String address) {
        var self = user.require().accountId();
        return accounts.byAddress(address).map(account -> account.id()).filter(id -> !id.equals(self));
    }

    private static void check(String name, String address, Set<Use> uses, boolean agreed) {
        if (name.isBlank() || !address.strip().matches("[^@\\s]+@[^@\\s]+")) {
            throw new ConsentRefused(Reason.WORDS_MISSING);
        }
        if (name.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            throw new ConsentRefused(Reason.WORDS_TOO_LONG);
        }
        if (uses.isEmpty()) {
            throw new ConsentRefused(Reason.NOTHING_CHOSEN);
        }
        if (!agreed) {
            throw new ConsentRefused(Reason.NOT_CONFIRMED);
        }
    }
}
