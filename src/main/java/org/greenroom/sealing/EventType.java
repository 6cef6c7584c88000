package org.greenroom.sealing;

import java.util.Optional;
import java.util.Set;

/** The kinds of event in an archive, with the number of data records that stand right before each (FORMAT section 7). */
enum EventType {
    SETUP("Setup", 4),
    BALLOT("Ballot", 1),
    END_BALLOTS("EndBallots", 0),
    ENCRYPTED_TALLY("EncryptedTally", 2),
    PARTIAL_DECRYPTION("PartialDecryption", 2),
    RESULT("Result", 1);

    private final String word;
    private final int records;

    EventType(String word, int records) {
        this.word = word;
        this.records = records;
    }

    String word() {
        return word;
    }

    int records() {
        return records;
    }

    static Optional<EventType> of(String word) {
        for (EventType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether this may come after the given one; empty means at the start. The whole order of FORMAT section 8. */
    boolean mayFollow(Optional<EventType> previous) {
        Set<EventType> allowed =
                switch (this) {
                    case SETUP -> Set.of();
                    case BALLOT, END_BALLOTS -> Set.of(SETUP, BALLOT);
                    case ENCRYPTED_TALLY -> Set.of(END_BALLOTS);
                    case PARTIAL_DECRYPTION -> Set.of(ENCRYPTED_TALLY, PARTIAL_DECRYPTION);
                    case RESULT -> Set.of(PARTIAL_DECRYPTION);
                };
        return previous.isEmpty() ? this == SETUP : allowed.contains(previous.get());
    }
}
