package org.greenroom.elsewhere;

import java.util.List;
import org.greenroom.ballot.Bilingual;

/**
 * What the scrutineer of a ballot held elsewhere has published, as an officer recorded it. The portal computes nothing
 * from it but the turnout: whether a ballot has met what the law asks of it is for the scrutineer to say.
 *
 * @param entitled number entitled to vote
 * @param cast votes cast, spoilt ones included
 * @param spoilt spoilt or otherwise invalid votes
 * @param question as it was on the paper
 * @param note what else the scrutineer states; may be empty
 * @param report address of the scrutineer’s own statement, beginning with {@code https://}
 */
public record Outcome(
        int entitled, int cast, int spoilt, Bilingual question, List<Answer> answers, Bilingual note, String report) {

    public Outcome {
        answers = List.copyOf(answers);
        report = report.strip();
    }

    /** Turnout in per cent of those entitled. */
    public double turnoutPercent() {
        return entitled == 0 ? 0 : 100.0 * cast / entitled;
    }

    /** An answer, or a candidate, and the votes for it. */
    public record Answer(Bilingual text, int votes) {}
}
