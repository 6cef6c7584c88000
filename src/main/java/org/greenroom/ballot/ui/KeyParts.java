package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.CodeAuthorities;
import org.greenroom.ballot.CodeAuthority;
import org.greenroom.ballot.KeyHolder;
import org.greenroom.ballot.KeyReplacements;
import org.greenroom.ballot.Safeguards;

/** Makes the parts of an officer's page that are about key holders, if there are any, and about voting codes. */
@org.springframework.stereotype.Component
class KeyParts {

    private final Safeguards safeguards;
    private final KeyReplacements replacements;
    private final CodeAuthorities authorities;
    private final BallotWords words;

    KeyParts(Safeguards safeguards, KeyReplacements replacements, CodeAuthorities authorities, BallotWords words) {
        this.safeguards = safeguards;
        this.replacements = replacements;
        this.authorities = authorities;
        this.words = words;
    }

    /** Those who hold the keys, as they stand now. */
    List<KeyHolder> holders(BallotDetails details) {
        return switch (details.state()) {
            case DRAFT, PROPOSED -> List.of();
            default -> safeguards.of(details.id());
        };
    }

    /** Who holds the keys and how far they are; while keys are being made also how one is replaced. */
    List<Component> of(BallotDetails details, List<KeyHolder> holders, Messages messages, Runnable refresh) {
        if (details.state() == BallotState.DRAFT || details.state() == BallotState.PROPOSED) {
            return List.of();
        }
        var codes = new CodesPart(
                details.state(), authorities.of(details.id()).orElse(null), authorities.words(details.id()), words);
        if (holders.isEmpty()) {
            return List.of(codes);
        }
        var standing = new KeyHoldersPart(details.state(), waitsForParts(details, holders), holders, words);
        return waitsForKeys(details, holders)
                ? List.of(
                        standing,
                        new ReplacementPart(details.id(), holders, replacements, messages, refresh, words),
                        codes)
                : List.of(standing, codes);
    }

    /** Whoever makes the voting codes; empty where the portal does. */
    Optional<CodeAuthority> codesBy(UUID ballotId) {
        return authorities.of(ballotId);
    }

    /** Whether nothing goes on but waiting for holders, of which {@link #of} tells. */
    boolean onlyWaits(BallotDetails details) {
        var holders = holders(details);
        return !hasFailed(details)
                && (waitsForKeys(details, holders) || waitsForCodes(details) || waitsForParts(details, holders));
    }

    /** Whether the ballot waits for keys or codes: then trying again changes nothing. */
    boolean waitsForOthers(BallotDetails details) {
        return waitsForKeys(details, holders(details)) || waitsForCodes(details);
    }

    private static boolean waitsForKeys(BallotDetails details, List<KeyHolder> holders) {
        return details.state() == BallotState.PREPARING && holders.stream().anyMatch(holder -> !holder.hasKey());
    }

    private boolean waitsForCodes(BallotDetails details) {
        return details.state() == BallotState.PREPARING
                && authorities
                        .of(details.id())
                        .filter(CodeAuthority::isWaitedFor)
                        .isPresent();
    }

    private static boolean waitsForParts(BallotDetails details, List<KeyHolder> holders) {
        return details.state() == BallotState.CLOSED
                && CountPart.isCounting(details)
                && !hasFailed(details)
                && holders.stream().anyMatch(holder -> holder.usedOn() == null);
    }

    private static boolean hasFailed(BallotDetails details) {
        return Optional.ofNullable(details.work())
                .map(BallotDetails.Work::failure)
                .isPresent();
    }
}
