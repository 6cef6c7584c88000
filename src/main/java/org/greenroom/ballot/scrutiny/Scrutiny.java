package org.greenroom.ballot.scrutiny;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.UnknownBallot;
import org.greenroom.ballot.scrutiny.ScrutinyReport.ArchiveCheck;
import org.greenroom.signing.Signatures;
import org.greenroom.storage.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the scrutineer reads and exports of any ballot. All methods throw {@link UnknownBallot} where there is none. What
 * is exported is noted in the audit trail.
 */
@Service
@PreAuthorize("hasRole('SCRUTINEER')")
public class Scrutiny {

    /** The {@code typ} of the signature over a report. */
    public static final String REPORT_TYPE = "ballot-scrutiny-report+json";

    private static final JsonMapper JSON = new JsonMapper();

    private final ScrutinyReading reading;
    private final ArchiveChecks checks;
    private final RollSeals seals;
    private final Ballots ballots;
    private final Signatures signatures;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Scrutiny(
            ScrutinyReading reading,
            ArchiveChecks checks,
            RollSeals seals,
            Ballots ballots,
            Signatures signatures,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.reading = reading;
        this.checks = checks;
        this.seals = seals;
        this.ballots = ballots;
        this.signatures = signatures;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** All that the page shows, without verifying the archive. */
    public ScrutinyReport read(UUID ballotId, Locale locale) {
        return reading.report(ballotId, null, locale);
    }

    /** The whole report, with the archive verified now where there is one: on a large ballot that takes minutes. */
    @AsksAgain
    public ScrutinyReport export(UUID ballotId, Locale locale) {
        var report = reading.report(ballotId, verify(ballotId), locale);
        audit.record(currentUser.require().actor(), "ballot.report-exported", ballotId.toString(), Map.of());
        return report;
    }

    /** The whole report as JSON inside a compact JWS, under the key that the portal publishes. */
    @AsksAgain
    public String exportSigned(UUID ballotId, Locale locale) {
        return signatures.record(REPORT_TYPE, JSON.writeValueAsBytes(export(ballotId, locale)));
    }

    /** Verifies the archive and holds it against the checkpoints; null before the count. */
    public @Nullable ArchiveCheck verify(UUID ballotId) {
        return archive(ballotId)
                .map(file -> checks.check(file, HexFormat.of().formatHex(file.sha256()), reading.signed(ballotId)))
                .orElse(null);
    }

    /** The archive, from the count on: before it is published too. */
    public Optional<StoredFile> archive(UUID ballotId) {
        return reading.archive(ballotId);
    }

    /**
     * Seals the roll under a new key, which is shown this once and not kept.
     *
     * @throws IllegalStateException before the roll is frozen
     */
    @Transactional
    public RollSeal.Made sealRoll(UUID ballotId) {
        requireFrozen(ballotId);
        var by = currentUser.require().actor();
        var made = seals.make(ballotId, by, clock.instant());
        audit.record(
                by,
                "ballot.roll-sealed",
                ballotId.toString(),
                Map.of("number", Integer.toString(made.seal().number())));
        return made;
    }

    /** Holds the roll as it is now against a key. @param key as it was shown; spaces do not matter */
    @Transactional(readOnly = true)
    public RollSeal.Check checkRoll(UUID ballotId, String key) {
        requireFrozen(ballotId);
        return seals.check(ballotId, key);
    }

    private void requireFrozen(UUID ballotId) {
        if (ballots.details(ballotId).turnout() == null) {
            throw new IllegalStateException("The roll of this ballot is not frozen");
        }
    }
}
