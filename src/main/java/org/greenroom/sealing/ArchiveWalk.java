package org.greenroom.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Goes through an archive from beginning to end and calls a visitor for each event. What it holds the archive to: the
 * canonical container, the chain, the order of events, exactly the data that each event refers to, and no ballot twice.
 */
final class ArchiveWalk {
    /** What is done with each event; anything it throws ends the walk. */
    interface Visitor {
        void setup(byte[] election, byte[] trustees, byte[] credentials);

        void ballot(String hex, byte[] ballot) throws IOException;

        void encryptedTally(byte[] tally, int ballots, int weight);

        void partialDecryption(int owner, byte[] decryption);

        void result(byte[] result);
    }

    /** What is known at the end. */
    record Outcome(long timestamp, int records, EventType lastEvent) {}

    private final ArchiveReader reader;
    private final Visitor visitor;
    private final List<ArchiveReader.Entry> data = new ArrayList<>();
    private final Set<String> ballots = new HashSet<>();
    private Optional<String> parent = Optional.empty();
    private Optional<EventType> previous = Optional.empty();
    private int height;

    private ArchiveWalk(InputStream in, Visitor visitor) throws IOException {
        this.reader = new ArchiveReader(in);
        this.visitor = visitor;
    }

    /** Walks through; the stream should be buffered. @throws NotVerified by name */
    static Outcome through(InputStream in, Visitor visitor) throws IOException {
        return new ArchiveWalk(in, visitor).run();
    }

    private Outcome run() throws IOException {
        Optional<ArchiveReader.Entry> entry = reader.next();
        while (entry.isPresent()) {
            if (entry.get().isEvent()) {
                event(entry.get());
                data.clear();
            } else {
                data.add(entry.get());
                if (data.size() > EventType.SETUP.records()) {
                    throw new NotVerified(Finding.DATA_MISMATCH, "before event " + height);
                }
            }
            entry = reader.next();
        }
        if (!data.isEmpty()) {
            throw new NotVerified(Finding.TRAILING_BYTES, "data that no event refers to");
        }
        EventType last = previous.orElseThrow(() -> new NotVerified(Finding.EVENT_ORDER, "there is no event"));
        if (last == EventType.ENCRYPTED_TALLY || last == EventType.PARTIAL_DECRYPTION) {
            throw new NotVerified(Finding.COUNT_INCOMPLETE);
        }
        return new Outcome(reader.timestamp(), reader.records(), last);
    }

    private void event(ArchiveReader.Entry entry) throws IOException {
        Event event = parse(entry.bytes());
        if (event.height() != height || !event.parent().equals(parent)) {
            throw new NotVerified(Finding.BROKEN_CHAIN, "event " + height);
        }
        if (!event.type().mayFollow(previous)) {
            throw new NotVerified(
                    Finding.EVENT_ORDER,
                    event.type().word()
                            + previous.map(type -> " after " + type.word()).orElse(" first"));
        }
        if (event.type() == EventType.BALLOT && ballots.contains(event.payload().orElse(""))) {
            throw new NotVerified(
                    Finding.DUPLICATE_BALLOT, tracker(event.payload().orElse("")));
        }
        boolean payloadIsLast = event.payload()
                .equals(
                        data.isEmpty()
                                ? Optional.empty()
                                : Optional.of(data.getLast().hex()));
        if (data.size() != event.type().records() || !payloadIsLast) {
            throw new NotVerified(Finding.DATA_MISMATCH, "event " + height);
        }
        visit(event.type());
        parent = Optional.of(entry.hex());
        previous = Optional.of(event.type());
        height++;
    }

    private Event parse(byte[] bytes) {
        try {
            Event event = Event.parse(bytes);
            if (!Arrays.equals(event.toBytes(), bytes)) {
                throw new NotVerified(Finding.EVENT_NOT_CANONICAL, "event " + height);
            }
            return event;
        } catch (Json.Mismatch e) {
            throw new NotVerified(Finding.EVENT_NOT_CANONICAL, "event " + height + ": " + e.getMessage());
        }
    }

    private void visit(EventType type) throws IOException {
        switch (type) {
            case SETUP -> {
                requireReference(ArchiveWriter.setupData(hex(0), hex(1), hex(2)));
                visitor.setup(bytes(0), bytes(1), bytes(2));
            }
            case BALLOT -> {
                ballots.add(hex(0));
                visitor.ballot(hex(0), bytes(0));
            }
            case END_BALLOTS -> {
                // Nothing but the event itself.
            }
            case ENCRYPTED_TALLY -> {
                int ballotNumber = number("num_tallied", Finding.TALLY_MALFORMED);
                int weight = number("total_weight", Finding.TALLY_MALFORMED);
                requireReference(ArchiveWriter.sizedTally(ballotNumber, weight, hex(0)));
                visitor.encryptedTally(bytes(0), ballotNumber, weight);
            }
            case PARTIAL_DECRYPTION -> {
                int owner = number("owner", Finding.DECRYPTION_MALFORMED);
                requireReference(ArchiveWriter.owned(owner, hex(0)));
                visitor.partialDecryption(owner, bytes(0));
            }
            case RESULT -> visitor.result(bytes(0));
        }
    }

    /** The last data record refers to the ones before it, and must be written in exactly this way. */
    private void requireReference(byte[] expected) {
        if (!Arrays.equals(data.getLast().bytes(), expected)) {
            throw new NotVerified(Finding.DATA_MISMATCH, "event " + height);
        }
    }

    private int number(String key, Finding finding) {
        try {
            JsonNode node = Json.readPublicData(data.getLast().bytes());
            return Json.count(Json.field(node, key));
        } catch (Json.Mismatch e) {
            throw new NotVerified(finding, e.getMessage());
        }
    }

    private byte[] bytes(int index) {
        return data.get(index).bytes();
    }

    private String hex(int index) {
        return data.get(index).hex();
    }

    static String tracker(String hex) {
        return "tracker " + new Tracker(hex).base64();
    }
}
