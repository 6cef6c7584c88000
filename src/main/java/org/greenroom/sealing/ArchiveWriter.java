package org.greenroom.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes a .bel archive step by step, straight to a stream: the setup, the ballots, and then what there is of the
 * count. Steps out of order are refused. It checks nothing else; {@link ArchiveBuilder} is the comfortable way.
 */
public final class ArchiveWriter {
    private final OutputStream out;
    private final long timestamp;
    private Optional<String> parent = Optional.empty();
    private Optional<EventType> previous = Optional.empty();
    private int height;

    /**
     * @param out not closed here
     * @param timestamp unix seconds, the one time that every record of the archive carries
     */
    public ArchiveWriter(OutputStream out, long timestamp) throws IOException {
        if (timestamp < 0 || timestamp > ArchiveFormat.MAX_TIMESTAMP) {
            throw new IllegalArgumentException("The timestamp must be in unix seconds");
        }
        this.out = out;
        this.timestamp = timestamp;
        record(ArchiveFormat.FIRST_NAME, ArchiveFormat.firstRecord(timestamp));
    }

    /** The exact bytes of election, trustees and public credentials. */
    public void setup(byte[] election, byte[] trustees, byte[] credentials) throws IOException {
        requireNext(EventType.SETUP);
        byte[] setup = setupData(data(election), data(trustees), data(credentials));
        event(EventType.SETUP, Optional.of(data(setup)));
    }

    /** One sealed ballot. */
    public void ballot(byte[] ballot) throws IOException {
        requireNext(EventType.BALLOT);
        event(EventType.BALLOT, Optional.of(data(ballot)));
    }

    public void endBallots() throws IOException {
        requireNext(EventType.END_BALLOTS);
        event(EventType.END_BALLOTS, Optional.empty());
    }

    /** @param ballots how many ballots count */
    public void encryptedTally(EncryptedTally tally, int ballots) throws IOException {
        requireNext(EventType.ENCRYPTED_TALLY);
        byte[] sized = sizedTally(ballots, ballots, data(tally.toBytes()));
        event(EventType.ENCRYPTED_TALLY, Optional.of(data(sized)));
    }

    /** @param owner the trustee's place in the list, counted from 1 */
    public void partialDecryption(int owner, PartialDecryption decryption) throws IOException {
        requireNext(EventType.PARTIAL_DECRYPTION);
        byte[] owned = owned(owner, data(decryption.toBytes()));
        event(EventType.PARTIAL_DECRYPTION, Optional.of(data(owned)));
    }

    public void result(ElectionResult result) throws IOException {
        requireNext(EventType.RESULT);
        event(EventType.RESULT, Optional.of(data(result.toBytes())));
    }

    static byte[] setupData(String electionHex, String trusteesHex, String credentialsHex) {
        return Json.utf8("{\"election\":\"" + electionHex + "\",\"trustees\":\"" + trusteesHex + "\",\"credentials\":\""
                + credentialsHex + "\"}");
    }

    static byte[] sizedTally(int ballots, int weight, String tallyHex) {
        return Json.utf8("{\"num_tallied\":" + ballots + ",\"total_weight\":" + weight + ",\"encrypted_tally\":\""
                + tallyHex + "\"}");
    }

    static byte[] owned(int owner, String decryptionHex) {
        return Json.utf8("{\"owner\":" + owner + ",\"payload\":\"" + decryptionHex + "\"}");
    }

    private void requireNext(EventType type) {
        if (!type.mayFollow(previous)) {
            throw new IllegalStateException(type.word() + " cannot come here");
        }
    }

    private String data(byte[] bytes) throws IOException {
        String hex = Hashing.hex(bytes);
        record(hex + ArchiveFormat.DATA, bytes);
        return hex;
    }

    private void event(EventType type, Optional<String> payload) throws IOException {
        byte[] bytes = new Event(parent, height, type, payload).toBytes();
        String hex = Hashing.hex(bytes);
        record(hex + ArchiveFormat.EVENT, bytes);
        parent = Optional.of(hex);
        previous = Optional.of(type);
        height++;
    }

    private void record(String name, byte[] bytes) throws IOException {
        out.write(ArchiveFormat.header(name, bytes.length, timestamp));
        out.write(bytes);
        out.write(new byte[ArchiveFormat.padding(bytes.length)]);
    }
}
