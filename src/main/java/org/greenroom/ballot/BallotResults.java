package org.greenroom.ballot;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.BallotResult.AnswerCount;
import org.greenroom.ballot.BallotResult.QuestionResult;
import org.greenroom.ballot.BallotResult.ThresholdOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores what came out of a count and reads it with the texts of the paper. */
@Component
class BallotResults {

    private final JdbcClient jdbc;

    BallotResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param counts questions × choices, the blank votes first where a question allows them
     */
    record Counted(
            List<List<Integer>> counts,
            int ballots,
            int entitled,
            UUID archive,
            String archiveSha256,
            Instant countedAt,
            @Nullable Instant publishedAt) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(UUID ballotId, Counted counted) {
        jdbc.sql("""
                        insert into ballot_result
                            (ballot_id, counts, ballots, entitled, archive, archive_sha256, counted_at)
                        values (:ballot, :counts, :ballots, :entitled, :archive, :sha256, :at)
                        """)
                .param("ballot", ballotId)
                .param("counts", CanonicalJson.write(counted.counts()))
                .param("ballots", counted.ballots())
                .param("entitled", counted.entitled())
                .param("archive", counted.archive())
                .param("sha256", counted.archiveSha256())
                .param("at", counted.countedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void published(UUID ballotId, Instant at) {
        jdbc.sql("update ballot_result set published_at = :at where ballot_id = :ballot")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ballot", ballotId)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Counted> find(UUID ballotId) {
        return jdbc.sql("select * from ballot_result where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> {
                    var published = row.getObject("published_at", OffsetDateTime.class);
                    return new Counted(
                            CanonicalJson.readCounts(row.getBytes("counts")),
                            row.getInt("ballots"),
                            row.getInt("entitled"),
                            row.getObject("archive", UUID.class),
                            row.getString("archive_sha256"),
                            row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                            published == null ? null : published.toInstant());
                })
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<BallotResult> of(Ballot ballot) {
        return find(ballot.id()).map(counted -> result(ballot.draft(), counted));
    }

    static BallotResult result(BallotDraft draft, Counted counted) {
        List<QuestionResult> questions = new ArrayList<>();
        boolean unanimous = false;
        for (int i = 0; i < draft.questions().size(); i++) {
            List<Integer> counts = counted.counts().get(i);
            questions.add(question(draft.questions().get(i), counts, counted.ballots()));
            unanimous |= counted.ballots() > 0 && counts.contains(counted.ballots());
        }
        return new BallotResult(
                counted.entitled(),
                counted.ballots(),
                questions,
                unanimous,
                threshold(draft.turnoutThreshold(), counted),
                counted.archive(),
                counted.archiveSha256(),
                counted.countedAt(),
                counted.publishedAt());
    }

    private static QuestionResult question(BallotQuestion question, List<Integer> counts, int ballots) {
        int first = question.blankAllowed() ? 1 : 0;
        int blank = question.blankAllowed() ? counts.getFirst() : 0;
        int answered = ballots - blank;
        List<AnswerCount> answers = new ArrayList<>();
        for (int i = 0; i < question.answers().size(); i++) {
            int votes = counts.get(first + i);
            answers.add(
                    new AnswerCount(question.answers().get(i), votes, answered == 0 ? 0 : 100.0 * votes / answered));
        }
        return new QuestionResult(question.text(), answers, question.blankAllowed(), blank, answered, question.max());
    }

    private static @Nullable ThresholdOutcome threshold(@Nullable Integer percent, Counted counted) {
        if (percent == null) {
            return null;
        }
        int needed = Math.ceilDiv(percent * counted.entitled(), 100);
        return new ThresholdOutcome(percent, needed, counted.ballots() >= needed);
    }
}
