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
 * was ended or is another account’s are all the same: {@link Reason#MANDATE_OVER}.
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
    private final DecisionRules rules;
    private final Clock clock;

    AgentDesk(
            CurrentUser user,
            Mandates mandates,
            Ledger ledger,
            OwnRecord measures,
            MemberDirectory members,
            ConsentSettings settings,
            Clock clock) {
        this.user = user;
        this.mandates = mandates;
        this.ledger = ledger;
        this.measures = measures;
        this.members = members;
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

    /** The members who named this account as their agent, by name. */
    @Transactional(readOnly = true)
    public List<Client> clients() {
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
        if (reason.length() > LONGEST_REASON) {
            throw new ConsentRefused(Reason.WORDS_TOO_LONG);
        }
        var way = way(mandateId);
        var moment = measures.moment();
        var id = UUID.randomUUID();
        ledger.append(way.subjectId(), by(way), state -> {
            var changes = rules.proposal(state, mandate(state, mandateId), items, leeway, moment);
            return List.of(new LooserProposed(id, changes, reason.strip()));
        });
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

    private Way way(UUID mandateId) {
        return mandates.of(user.require().accountId(), mandateId)
                .orElseThrow(() -> new ConsentRefused(Reason.MANDATE_OVER));
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
