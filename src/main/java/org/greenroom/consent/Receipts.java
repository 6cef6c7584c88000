package org.greenroom.consent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.WordingShown;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.Ledger.Chained;
import org.greenroom.consent.ledger.Roots;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in member takes along: a receipt of each act, and the whole record. Numbers are those of the own record. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBER')")
public class Receipts {

    private final OwnRecord own;
    private final Ledger ledger;
    private final Roots roots;
    private final Wordings wordings;

    Receipts(OwnRecord own, Ledger ledger, Roots roots, Wordings wordings) {
        this.own = own;
        this.ledger = ledger;
        this.roots = roots;
        this.wordings = wordings;
    }

    /**
     * A record to take along.
     *
     * @param record its id
     * @param entries everything, in order
     * @param anchors the signed roots that cover it
     * @param wordings every version that was shown or that an answer rests on
     */
    public record Copy(UUID record, List<Chained> entries, List<Roots.Anchor> anchors, List<Wording> wordings) {}

    /** The receipt with a number; empty for a number that the own record has not, or that gives none. */
    public Optional<Receipt> find(int number) {
        return own.find().flatMap(subject -> find(subject, number));
    }

    /** The whole own record, if there is one. */
    public Optional<Copy> copy() {
        return own.find().map(subject -> {
            var entries = ledger.chained(subject, Integer.MAX_VALUE);
            return new Copy(subject, entries, roots.anchorsOf(subject), wordings.versions(versionsIn(entries)));
        });
    }

    private Optional<Receipt> find(UUID subject, int number) {
        var chain = ledger.chained(subject, number);
        if (chain.isEmpty() || chain.getLast().entry().number() != number) {
            return Optional.empty();
        }
        var last = chain.getLast();
        var event = last.entry().event();
        if (!Receipt.isGivenFor(event)) {
            return Optional.empty();
        }
        var state = PreferenceState.EMPTY;
        for (var earlier : chain.subList(0, chain.size() - 1)) {
            state = state.after(earlier.entry());
        }
        var mentioned = Mentioned.in(chain.stream().map(Chained::entry).toList());
        return Optional.of(new Receipt(
                subject,
                last.entry(),
                hex(last.previousHash()),
                hex(last.hash()),
                state.stated(),
                mentioned,
                showing(chain, event),
                wordingsOf(event, mentioned)));
    }

    private static @Nullable Entry showing(List<Chained> chain, PreferenceEvent event) {
        var shown =
                switch (event) {
                    case Decided decided -> decided.shown();
                    case ExceptionStated stated -> stated.shown();
                    case ExceptionEnded ended -> ended.shown();
                    default -> null;
                };
        return chain.stream()
                .map(Chained::entry)
                .filter(entry -> entry.id().equals(shown))
                .findAny()
                .orElse(null);
    }

    private List<Wording> wordingsOf(PreferenceEvent event, Mentioned mentioned) {
        var versions = new EnumMap<Use, Set<Integer>>(Use.class);
        add(versions, event);
        var others = EnumSet.noneOf(Use.class);
        switch (event) {
            case ExceptionEnded ended -> mentioned.exception(ended.exception()).ifPresent(from -> add(versions, from));
            case AgentNamed named -> others.addAll(named.mandate().uses());
            case PreferenceEvent.AgentEnded ended ->
                mentioned.mandate(ended.mandate()).ifPresent(mandate -> others.addAll(mandate.uses()));
            case LinkGiven given -> others.addAll(given.uses());
            case PreferenceEvent.LinkRevoked revoked ->
                mentioned.link(revoked.link()).ifPresent(link -> others.addAll(link.uses()));
            default -> {}
        }
        var all = new ArrayList<>(wordings.versions(versions));
        if (!others.isEmpty()) {
            wordings.current().forEach((use, wording) -> {
                if (others.contains(use)) {
                    all.add(wording);
                }
            });
        }
        return all;
    }

    private static Map<Use, Set<Integer>> versionsIn(List<Chained> entries) {
        var versions = new EnumMap<Use, Set<Integer>>(Use.class);
        entries.forEach(each -> add(versions, each.entry().event()));
        return versions;
    }

    private static void add(Map<Use, Set<Integer>> versions, PreferenceEvent event) {
        switch (event) {
            case WordingShown shown -> shown.wordings().forEach((use, version) -> add(versions, use, version));
            case Decided decided ->
                decided.changes().forEach(change -> add(versions, change.item().use(), change.wording()));
            case ExceptionStated stated -> add(versions, stated.items().first().use(), stated.wording());
            case PreferenceEvent.LooserProposed proposed ->
                proposed.changes().forEach(change -> add(versions, change.item().use(), change.wording()));
            default -> {}
        }
    }

    private static void add(Map<Use, Set<Integer>> versions, Use use, int version) {
        versions.computeIfAbsent(use, key -> new TreeSet<>()).add(version);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
