package org.greenroom.ballot;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
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
                .param("tallyHash", Counting.sha256(tally))
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
