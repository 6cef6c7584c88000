package org.greenroom.ballot.scrutiny;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Objections;
import org.greenroom.ballot.ReportPart;
import org.greenroom.ballot.box.CheckpointList;
import org.greenroom.ballot.scrutiny.ScrutinyReport.ArchiveCheck;
import org.greenroom.ballot.scrutiny.ScrutinyReport.Section;
import org.greenroom.ballot.scrutiny.ScrutinyReport.SignedCheckpoint;
import org.greenroom.sealing.Checkpoint;
import org.greenroom.storage.StoredFile;
import org.greenroom.storage.StoredFiles;
import org.greenroom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a scrutineer reads, in one transaction each, so that no transaction waits for a verification. */
@Component
@Transactional(readOnly = true)
class ScrutinyReading {

    private final Ballots ballots;
    private final Objections objections;
    private final CheckpointList checkpoints;
    private final RollSeals seals;
    private final StoredFiles files;
    private final ObjectProvider<ReportPart> parts;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    ScrutinyReading(
            Ballots ballots,
            Objections objections,
            CheckpointList checkpoints,
            RollSeals seals,
            StoredFiles files,
            ObjectProvider<ReportPart> parts,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.ballots = ballots;
        this.objections = objections;
        this.checkpoints = checkpoints;
        this.seals = seals;
        this.files = files;
        this.parts = parts;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    public ScrutinyReport report(UUID ballotId, @Nullable ArchiveCheck verification, Locale locale) {
        BallotDetails details = ballots.details(ballotId);
        var draft = details.draft();
        return new ScrutinyReport(
                ballotId,
                draft.shownTitle(),
                draft.kind(),
                draft.mock(),
                details.state(),
                draft.opensAt(),
                draft.closesAt(),
                clock.instant(),
                currentUser.require().displayName(),
                draft.questions(),
                details.turnout(),
                details.fingerprint(),
                seals.of(ballotId),
                sections(ballotId, locale),
                checkpoints(ballotId),
                verification,
                details.result(),
                objections.of(ballotId));
    }

    private List<Section> sections(UUID ballotId, Locale locale) {
        return parts.stream()
                .sorted(Comparator.comparingInt(ReportPart::order))
                .map(part -> new Section(
                        part.code(), texts.get(locale, "scrutiny.part." + part.code()), part.rows(ballotId, locale)))
                .toList();
    }

    private List<SignedCheckpoint> checkpoints(UUID ballotId) {
        return checkpoints.of(ballotId).stream()
                .map(signed -> {
                    var read = Checkpoint.read(signed);
                    return new SignedCheckpoint(read.batch(), read.ballots(), read.trackers(), signed);
                })
                .toList();
    }

    /** As they were signed. */
    public List<String> signed(UUID ballotId) {
        return checkpoints.of(ballotId);
    }

    /** The archive from the count on. */
    public Optional<StoredFile> archive(UUID ballotId) {
        return Optional.ofNullable(ballots.details(ballotId).result()).map(result -> files.load(result.archive()));
    }
}
