package org.greenroom.ballot.box;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.keys.KeyFolder;
import org.greenroom.keys.KeySettings;
import org.greenroom.keys.SealingKey;
import org.springframework.stereotype.Component;

/** The key of each ballot. Never kept in memory longer than a step needs it, so that a destroyed key is destroyed. */
@Component
public class BallotKeys {

    private final KeyFolder folder;

    BallotKeys(KeySettings settings) {
        folder = new KeyFolder(settings.folder());
    }

    /** The key of a ballot, made if it is not there yet. */
    public SealingKey create(UUID ballotId) {
        return folder.create(ballotId);
    }

    /** The key of a ballot. @throws KeyFolder.KeyMissing if it was destroyed or never made */
    public SealingKey load(UUID ballotId) {
        return folder.load(ballotId);
    }

    /** The key of a ballot, if it is there. */
    public Optional<SealingKey> find(UUID ballotId) {
        return folder.find(ballotId);
    }

    /** Overwrites and deletes the key of a ballot; nothing if it is gone already. */
    public void destroy(UUID ballotId) {
        folder.destroy(ballotId);
    }

    /** The ballots whose keys are there. */
    public List<UUID> present() {
        return folder.present();
    }
}
