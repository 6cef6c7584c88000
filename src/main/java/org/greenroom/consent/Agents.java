package org.greenroom.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.access.AccountSummary;
import org.greenroom.access.Accounts;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AsksAgain;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentLooked;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.Mandates;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
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
    /** So many of the newest entries are looked through for agents’ acts, and so many acts of each are shown. */
    private static final int RECENT = 500;

    private static final int ACTS = 10;

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
     * An agent as the member sees them.
     *
     * @param mandate what the agent may do
     * @param over whether the mandate has run out; it was not ended, or it would not be here
     * @param lastLooked when the agent last opened what the mandate covers, kept once a day; null when never
     * @param acts what the agent did of late, the newest first
     */
    public record Named(
            Mandate mandate, boolean over, @Nullable Instant lastLooked, List<Entry> acts) {}

    /** The agents in the order they were named. */
    @Transactional(readOnly = true)
    public List<Named> all() {
        var subject = own.find().orElse(null);
        var state = subject == null ? PreferenceState.EMPTY : ledger.state(subject);
        if (subject == null || state.mandates().isEmpty()) {
            return List.of();
        }
        var recent = ledger.newest(subject, Integer.MAX_VALUE, RECENT);
        return state.mandates().stream()
                .map(mandate -> new Named(
                        mandate,
                        today().isAfter(mandate.until()),
                        state.looked().get(mandate.id()),
                        recent.stream()
                                .filter(entry -> mandate.id().equals(entry.by().mandate())
                                        && !(entry.event() instanceof AgentLooked))
                                .limit(ACTS)
                                .toList()))
                .toList();
    }

    /**
     * Names an agent. Whether an account has this address is not told: the answer is the same, and a mandate that no
     * account fits can be used by nobody.
     *
     * @param name the agent’s name, as the member knows it
     * @param address the mail address the agent’s account has
     * @param uses for which uses
     * @param until the last day (UK)
     * @param agreed the words by which the member agreed that the agent learns of the membership and of what is stated
     *     for these uses; empty when the member did not
     */
    @AsksAgain
    public UUID name(String name, String address, Set<Use> uses, LocalDate until, String agreed) {
        check(name, address, uses, agreed);
        rules.checkEndDate(until, today());
        var account = accounts.byAddress(address.strip()).map(AccountSummary::id);
        if (account.filter(user.require().accountId()::equals).isPresent()) {
            throw new ConsentRefused(Reason.OWN_ACCOUNT);
        }
        var subject = own.open();
        var id = UUID.randomUUID();
        var mandate = new Mandate(id, name.strip(), address.strip(), new TreeSet<>(uses), until);
        ledger.append(subject, own.by(), state -> {
            if (state.mandates().size() >= settings.agents()) {
                throw new ConsentRefused(Reason.TOO_MANY);
            }
            return List.of(new AgentNamed(mandate, agreed.strip()));
        });
        account.ifPresent(found -> mandates.add(id, subject, found));
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

    private LocalDate today() {
        return clock.instant().atZone(Times.ZONE).toLocalDate();
    }

    private static void check(String name, String address, Set<Use> uses, String agreed) {
        if (name.isBlank() || !address.strip().matches("[^@\\s]+@[^@\\s]+")) {
            throw new ConsentRefused(Reason.WORDS_MISSING);
        }
        if (name.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            throw new ConsentRefused(Reason.WORDS_TOO_LONG);
        }
        if (uses.isEmpty()) {
            throw new ConsentRefused(Reason.NOTHING_CHOSEN);
        }
        if (agreed.isBlank()) {
            throw new ConsentRefused(Reason.NOT_CONFIRMED);
        }
    }
}
