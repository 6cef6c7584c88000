package org.greenroom.ballot;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenroom.ballot.box.CheckpointList;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.SealedBox;
import org.greenroom.sealing.Tracker;
import org.greenroom.storage.StoredFile;
import org.greenroom.storage.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may see of ballots, without an account. */
@Service
@Transactional(readOnly = true)
public class PublicBallots {

    private static final Set<BallotState> SHOWN = EnumSet.of(
            BallotState.SCHEDULED,
            BallotState.OPEN,
            BallotState.CLOSING,
            BallotState.CLOSED,
            BallotState.COUNTED,
            BallotState.PUBLISHED,
            BallotState.NOT_COUNTED);

    private final BallotRepository ballots;
    private final BallotSetups setups;
    private final BallotResults results;
    private final Figures figures;
    private final SealedBox box;
    private final CheckpointList checkpoints;
    private final StoredFiles files;
    private final ObjectionRecords objections;
    private final KeyAssignments keyHolders;
    private final CodeAuthorityRows authorities;
    private final Paper paper;

    PublicBallots(
            BallotRepository ballots,
            BallotSetups setups,
            BallotResults results,
            Figures figures,
            SealedBox box,
            CheckpointList checkpoints,
            StoredFiles files,
            ObjectionRecords objections,
            KeyAssignments keyHolders,
            CodeAuthorityRows authorities,
            Paper paper) {
        this.ballots = ballots;
        this.setups = setups;
        this.results = results;
        this.figures = figures;
        this.box = box;
        this.checkpoints = checkpoints;
        this.files = files;
        this.objections = objections;
        this.keyHolders = keyHolders;
        this.authorities = authorities;
        this.paper = paper;
    }

    /** All ballots whose paper is fixed, those that close last first. Without results: see {@link #find}. */
    public List<PublicBallot> all() {
        var found = ballots.inStates(SHOWN);
        var ids = found.stream().map(Ballot::id).toList();
        var kept = figures.of(ids);
        var fingerprints = setups.fingerprints(ids);
        return found.stream()
                .map(b -> new PublicBallot(
                        Ballots.summary(b, kept.get(b.id())),
                        b.description(),
                        b.electorate(),
                        fingerprints.getOrDefault(b.id(), ""),
                        null))
                .toList();
    }

    /** One ballot, with its result if that is published. */
    public Optional<PublicBallot> find(UUID id) {
        return shown(id)
                .map(ballot -> new PublicBallot(
                        Ballots.summary(ballot, figures.find(id).orElse(null)),
                        ballot.description(),
                        ballot.electorate(),
                        setups.fingerprints(List.of(id)).getOrDefault(id, ""),
                        ballot.state() == BallotState.PUBLISHED
                                ? results.of(ballot).orElse(null)
                                : null));
    }

    /** The board of a ballot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // Batch number and list belong together.
    public Optional<Board> board(UUID id) {
        return shown(id)
                .flatMap(b -> figures.find(id))
                .map(kept -> new Board(
                        kept.batches(),
                        kept.asOf(),
                        box.trackers(id).stream().map(Tracker::base64).toList()));
    }

    /** The signed checkpoints of a ballot, the first batch first. */
    public Optional<List<String>> checkpoints(UUID id) {
        return shown(id).map(ballot -> checkpoints.of(id));
    }

    /** The exact bytes of the election, whose fingerprint everybody can compute. */
    public Optional<byte[]> election(UUID id) {
        return shown(id).flatMap(b -> setups.election(id)).map(e -> e.bytes());
    }

    /**
     * In whose hands a ballot lies.
     *
     * @param keyHolders names of those who hold its keys; none where the portal alone does
     * @param codes who makes the voting codes, and what that means
     * @param codesBy who that is; null where it is the portal
     */
    public record Hands(
            List<String> keyHolders,
            Bilingual codes,
            @Nullable String codesBy) {}

    /** In whose hands a ballot lies. */
    public Optional<Hands> hands(UUID id) {
        return shown(id).map(ballot -> {
            var codesBy = authorities.name(id);
            return new Hands(keyHolders.names(id), paper.codes(codesBy), codesBy);
        });
    }

    /** What the scrutineer objects to, and what was answered; shown with the result and never before it. */
    public List<Objection> objections(UUID id) {
        return shown(id)
                .filter(b -> b.state() == BallotState.PUBLISHED || b.state() == BallotState.NOT_COUNTED)
                .map(b -> objections.of(id))
                .orElse(List.of());
    }

    /** The archive of a published ballot. */
    public Optional<StoredFile> archive(UUID id) {
        return shown(id)
                .filter(b -> b.state() == BallotState.PUBLISHED)
                .flatMap(b -> results.find(id))
                .map(counted -> files.load(counted.archive()));
    }

    private Optional<Ballot> shown(UUID id) {
        return ballots.findById(id).filter(b -> SHOWN.contains(b.state()));
    }
}
