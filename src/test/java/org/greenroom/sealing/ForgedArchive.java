package org.greenroom.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes archives that nobody should: any data, events in any order, well-formed outside. */
final class ForgedArchive {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final long timestamp = SampleElection.TIMESTAMP;
    private String parent = "";
    private int height;

    ForgedArchive() {
        record("BELENIOS", ArchiveFormat.firstRecord(timestamp), timestamp);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    ForgedArchive record(String name, byte[] bytes, long time) {
        out.writeBytes(ArchiveFormat.header(name, bytes.length, time));
        out.writeBytes(bytes);
        out.writeBytes(new byte[ArchiveFormat.padding(bytes.length)]);
        return this;
    }

    ForgedArchive data(byte[] bytes) {
        return record(Hashing.hex(bytes) + ".data.json", bytes, timestamp);
    }

    /** Writes the data and an event whose payload is the last of them. */
    ForgedArchive event(String type, byte[]... data) {
        for (byte[] bytes : data) {
            data(bytes);
        }
        return rawEvent(eventJson(type, data.length == 0 ? "" : Hashing.hex(data[data.length - 1])));
    }

    String eventJson(String type, String payload) {
        return "{" + (parent.isEmpty() ? "" : "\"parent\":\"" + parent + "\",") + "\"height\":" + height
                + ",\"type\":\"" + type + "\"" + (payload.isEmpty() ? "" : ",\"payload\":\"" + payload + "\"") + "}";
    }

    ForgedArchive rawEvent(String json) {
        byte[] bytes = utf8(json);
        parent = Hashing.hex(bytes);
        height++;
        return record(parent + ".event.json", bytes, timestamp);
    }

    ForgedArchive setup(byte[] election, byte[] trustees, byte[] credentials) {
        byte[] setup = ArchiveWriter.setupData(Hashing.hex(election), Hashing.hex(trustees), Hashing.hex(credentials));
        return event("Setup", election, trustees, credentials, setup);
    }

    ForgedArchive setup(SampleElection sample) {
        return setup(
                sample.election().bytes(),
                sample.trustees().bytes(),
                sample.credentials().bytes());
    }

    ForgedArchive ballots(List<byte[]> ballots) {
        ballots.forEach(ballot -> event("Ballot", ballot));
        return this;
    }

    /** Setup, ballots and the end of voting, all honest. */
    static ForgedArchive closed(SampleElection sample) {
        return new ForgedArchive().setup(sample).ballots(sample.ballots()).event("EndBallots");
    }

    ForgedArchive tally(byte[] tally, int ballots, int weight) {
        return event("EncryptedTally", tally, ArchiveWriter.sizedTally(ballots, weight, Hashing.hex(tally)));
    }

    ForgedArchive decryption(int owner, byte[] decryption) {
        return event("PartialDecryption", decryption, ArchiveWriter.owned(owner, Hashing.hex(decryption)));
    }

    /** An honest count of a tally, whatever that is the sum of. */
    ForgedArchive count(SampleElection sample, EncryptedTally tally, int ballots, int weight) {
        tally(tally.toBytes(), ballots, weight);
        List<PartialDecryption> decryptions = sample.keys().stream()
                .map(key -> PartialDecryption.make(sample.election(), tally, key))
                .toList();
        for (int i = 0; i < decryptions.size(); i++) {
            decryption(i + 1, decryptions.get(i).toBytes());
        }
        return event("Result", ElectionResult.open(tally, decryptions, 1_000).toBytes());
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
