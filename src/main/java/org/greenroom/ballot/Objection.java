package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a scrutineer objects to about a ballot: public with the result, and never changed or taken away.
 *
 * @param number from 1 on, in the order in which they were raised
 * @param raisedBy name of the scrutineer
 * @param answers of returning officers, the oldest first
 */
public record Objection(UUID id, int number, Instant raisedAt, String raisedBy, Bilingual text, List<Answer> answers) {

    public Objection {
        answers = List.copyOf(answers);
    }

    /** @param by name of the officer */
    public record Answer(Instant at, String by, Bilingual text) {}
}
