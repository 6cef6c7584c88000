package org.greenroom.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.hashing.Sha256;
import org.greenroom.sealing.ArchiveBuilder;
import org.greenroom.storage.StoredFile;
import org.greenroom.storage.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one sum of a ballot that its key holders decrypt, and the archive up to it. Whoever writes has locked the ballot. */
@Component
class HeldTally {

    /** @param ballots how many are in the sum */
    record Fixed(byte[] tally, String tallySha256, int ballots, UUID archive, String archiveSha256) {}

    private final JdbcClient jdbc;
    private final StoredFiles files;

    HeldTally(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    Optional<Fixed> find(UUID ballotId) {
        return jdbc.sql("select * from ballot_tally where ballot_id = :ballot")
                .param("ballot", ballotId)
                .query((row, number) -> new Fixed(
                        row.getBytes("tally"),
                        row.getString("tally_sha256"),
                        row.getInt("ballots"),
                        row.getObject("archive", UUID.class),
                        row.getString("archive_sha256")))
                .optional();
    }

    /** The archive up to the sum. */
    StoredFile archive(Fixed fixed) {
        return files.load(fixed.archive());
    }

    /** Whether an archive goes on from the very bytes that the key holders checked: the same votes, and the same sum. */
    boolean isBeginningOf(UUID ballotId, StoredFile archive) {
        var fixed = find(ballotId).orElse(null);
        if (fixed == null) {
            return false;
        }
        long length = archive(fixed).size();
        return length < archive.size() && sha256(archive, length).equals(fixed.archiveSha256());
    }

    private static String sha256(StoredFile file, long length) {
        var digest = Sha256.digest();
        var piece = new byte[8192];
        try (var in = file.open()) {
            long left = length;
            int read;
            while (left > 0 && (read = in.read(piece, 0, (int) Math.min(piece.length, left))) > 0) {
                digest.update(piece, 0, read);
                left -= read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fix(UUID ballotId, String electionUuid, ArchiveBuilder builder, long timestamp) {
        var archive = files.load(files.write(
                electionUuid + ".bel", "application/octet-stream", out -> builder.writeTalliedTo(out, timestamp)));
        var tally = builder.tally().toBytes();
        jdbc.sql("""
                        insert into ballot_tally (ballot_id, tally, tally_sha256, ballots, archive, archive_sha256)
                        values (:ballot, :tally, :tallyHash, :ballots, :archive, :archiveHash)""")
                .param("ballot", ballotId)
                .param("tally", tally)
                .param("tallyHash", Sha256.hex(tally))
                .param("ballots", builder.ballotCount())
                .param("archive", archive.id())
                .param("archiveHash", HexFormat.of().formatHex(archive.sha256()))
                .update();
    }

    /** Forgets the sum of a cancelled ballot and the archive made for it: it is never counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID ballotId) {
        find(ballotId).ifPresent(fixed -> {
            jdbc.sql("delete from ballot_tally where ballot_id = :ballot")
                    .param("ballot", ballotId)
                    .update();
            files.delete(fixed.archive());
        });
    }
}
