package org.greenroom.ballot.scrutiny;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotQuestion;
import org.greenroom.ballot.BallotResult;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.Objection;
import org.greenroom.ballot.ReportPart;
import org.greenroom.ballot.Turnout;
import org.jspecify.annotations.Nullable;

/**
 * What a scrutineer exports about a ballot.
 *
 * @param madeBy name of the scrutineer
 * @param opensAt null where the ballot opens once approved
 * @param closesAt null only in a draft
 * @param turnout as of the last batch; null before the roll is frozen
 * @param fingerprint of the election data, 43 characters; null before they are made
 * @param sections of the rooms that keep records
 * @param verification null before there is an archive
 * @param result null before the count
 */
public record ScrutinyReport(
        UUID ballot,
        Bilingual title,
        BallotKind kind,
        boolean mock,
        BallotState state,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Instant madeAt,
        String madeBy,
        List<BallotQuestion> questions,
        @Nullable Turnout turnout,
        @Nullable String fingerprint,
        List<RollSeal> rollSeals,
        List<Section> sections,
        List<SignedCheckpoint> checkpoints,
        @Nullable ArchiveCheck verification,
        @Nullable BallotResult result,
        List<Objection> objections) {

    public ScrutinyReport {
        questions = List.copyOf(questions);
        rollSeals = List.copyOf(rollSeals);
        sections = List.copyOf(sections);
        checkpoints = List.copyOf(checkpoints);
        objections = List.copyOf(objections);
    }

    /** What one room keeps. @param title already in the reader’s language */
    public record Section(String code, String title, List<ReportPart.Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A checkpoint as it was published.
     *
     * @param ballots in the box with this batch
     * @param trackersSha256 of the board, 64 hex characters
     */
    public record SignedCheckpoint(int batch, int ballots, String trackersSha256, String signed) {}

    /**
     * What a verification of the archive said, just now.
     *
     * @param holds whether archive and checkpoints hold
     * @param passed what holds, sentence by sentence, in plain English
     * @param failure name and sentence of what does not; null if all does
     */
    public record ArchiveCheck(
            String archiveSha256,
            boolean holds,
            List<String> passed,
            @Nullable String failure) {
        public ArchiveCheck {
            passed = List.copyOf(passed);
        }
    }
}
