package org.greenroom.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.Accounts;
import org.greenroom.access.CurrentUser;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.PreferenceEvent.AgentLooked;
import org.greenroom.consent.PreferenceEvent.LooserProposed;
import org.greenroom.consent.PreferenceEvent.ProposalDeclined;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.Mandates;
import org.greenroom.consent.ledger.Mandates.Way;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.texts.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agent sees and does: only uses of a mandate that goes on, asked anew at each step. A mandate that has run out,
 * was ended, is another account’s, or whose account is suspended are all the same: {@link Reason#MANDATE_OVER}.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class AgentDesk {

    private static final int LONGEST_REASON = 1000;

    private final CurrentUser user;
    private final Mandates mandates;
    private final Ledger ledger;
    private final OwnRecord measures;
    private final MemberDirectory members;
    private final Accounts accounts;
    private final ProposalMails mails;
    private final ConsentSettings settings;
    private final DecisionRules rules;
    private final Clock clock;

    AgentDesk(
            CurrentUser user,
            Mandates mandates,
            Ledger ledger,
            OwnRecord measures,
            MemberDirectory members,
            Accounts accounts,
            ProposalMails mails,
            ConsentSettings settings,
            Clock clock) {
        this.user = user;
        this.mandates = mandates;
        this.ledger = ledger;
        this.measures = measures;
        this.members = members;
        this.accounts = accounts;
        this.mails = mails;
        this.settings = settings;
        this.rules = new DecisionRules(settings);
        this.clock = clock;
    }

    /**
     * A member the agent acts for.
     *
     * @param member the name the member goes by
     */
    public record Client(String member, Mandate mandate) {}

    /**
     * What the agent sees of a member.
     *
     * @param uses the uses of the mandate
     * @param proposals what this agent proposed and the member has not answered
     */
    public record ClientRecord(Client client, List<UseStanding> uses, List<LooserProposal> proposals) {}

    /** Whether anybody ever named this account as an agent and has not ended it; one statement. */
    @Transactional(readOnly = true)
    public boolean actsForSomebody() {
        return mandates.any(user.require().accountId());
    }

    /** The members who named this account as their agent, by name; none while the account is suspended. */
    @Transactional(readOnly = true)
    public List<Client> clients() {
        if (!mayAct()) {
            return List.of();
        }
        var ways = mandates.of(user.require().accountId());
        var names = members.byIds(ways.stream().map(Way::memberId).toList());
        var states = ledger.states(ways.stream().map(Way::subjectId).toList());
        var found = new ArrayList<Client>();
        for (var way : ways) {
            var member = names.get(way.memberId());
            states.getOrDefault(way.subjectId(), PreferenceState.EMPTY)
                    .mandate(way.id())
                    .filter(this::goesOn)
                    .filter(mandate -> member != null)
                    .ifPresent(mandate -> found.add(new Client(member.displayName(), mandate)));
        }
        found.sort(Comparator.comparing(Client::member));
        return found;
    }

    /** Opens a member’s uses; the record keeps, once a day, that the agent looked. */
    public ClientRecord open(UUID mandateId) {
        var way = way(mandateId);
        var wordings = measures.wordings();
        var moment = measures.moment(wordings);
        var name = memberName(way);
        ledger.append(way.subjectId(), by(way), before -> {
            mandate(before, mandateId);
            var last = before.looked().get(mandateId);
            return last != null && day(last).equals(moment.today()) ? List.of() : List.of(new AgentLooked(mandateId));
        });
        var state = ledger.state(way.subjectId());
        var mandate = mandate(state, mandateId);
        var overview = Preferences.overview(state, new TreeMap<>(wordings), moment);
        return new ClientRecord(
                new Client(name, mandate),
                mandate.uses().stream().map(overview::of).toList(),
                state.proposals().stream()
                        .filter(proposal -> mandateId.equals(proposal.by().mandate()))
                        .toList());
    }

    /** Makes something stricter at once. @throws ConsentRefused when it is not */
    public int stricter(UUID mandateId, Set<Item> items, Leeway leeway) {
        var way = way(mandateId);
        var moment = measures.moment();
        return ledger.append(
                        way.subjectId(),
                        by(way),
                        state -> List.of(rules.stricter(state, mandate(state, mandateId), items, leeway, moment)))
                .getLast()
                .number();
    }

    /** Proposes something looser, which does nothing until the member confirms it. */
    public UUID propose(UUID mandateId, Set<Item> items, Leeway leeway, String reason) {
        if (reason.isBlank()) {
            throw new ConsentRefused(Reason.WORDS_MISSING);
        }
        if (reason.length() > LONGEST_REASON) {
            throw new ConsentRefused(Reason.WORDS_TOO_LONG);
        }
        var way = way(mandateId);
        var moment = measures.moment();
        var id = UUID.randomUUID();
        ledger.append(way.subjectId(), by(way), state -> {
            var changes = rules.proposal(state, mandate(state, mandateId), items, leeway, moment);
            if (madeToday(way, entry -> mandateId.equals(entry.by().mandate())) >= settings.proposals()) {
                // Taking back and proposing again would fill the member’s record.
                throw new ConsentRefused(Reason.TOO_MANY);
            }
            return List.of(new LooserProposed(id, changes, reason.strip()));
        });
        if (madeToday(way, entry -> true) <= settings.proposalMails()) {
            mails.tell(way.memberId());
        }
        return id;
    }

    /** Takes an own proposal back. */
    public void takeBack(UUID mandateId, UUID proposalId) {
        var way = way(mandateId);
        ledger.append(way.subjectId(), by(way), state -> {
            mandate(state, mandateId);
            state.proposal(proposalId)
                    .filter(proposal -> mandateId.equals(proposal.by().mandate()))
                    .orElseThrow(() -> new ConsentRefused(Reason.GONE));
            return List.of(new ProposalDeclined(proposalId));
        });
    }

    private long madeToday(Way way, Predicate<Entry> counts) {
        var today = day(clock.instant());
        return ledger.newest(way.subjectId(), Integer.MAX_VALUE, 4 * settings.proposals()).stream()
                .filter(entry -> entry.event() instanceof LooserProposed
                        && day(entry.at()).equals(today))
                .filter(counts)
                .count();
    }

    private Way way(UUID mandateId) {
        return mandates.of(user.require().accountId(), mandateId)
                .filter(way -> mayAct())
                .orElseThrow(() -> new ConsentRefused(Reason.MANDATE_OVER));
    }

    /** Asked anew each time: the sessions of a suspended account go on until they end. */
    private boolean mayAct() {
        return accounts.find(user.require().accountId())
                .filter(account -> account.status() != AccountStatus.SUSPENDED)
                .isPresent();
    }

    private Mandate mandate(PreferenceState state, UUID id) {
        return state.mandate(id).filter(this::goesOn).orElseThrow(() -> new ConsentRefused(Reason.MANDATE_OVER));
    }

    private boolean goesOn(Mandate mandate) {
        return !day(clock.instant()).isAfter(mandate.until());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Times.ZONE).toLocalDate();
    }

    private String memberName(Way way) {
        return members.byId(way.memberId())
                .map(member -> member.displayName())
                .orElseThrow(() -> new ConsentRefused(Reason.MANDATE_OVER));
    }

    private By by(Way way) {
        return new By(way.id(), user.require().displayName());
    }
}
