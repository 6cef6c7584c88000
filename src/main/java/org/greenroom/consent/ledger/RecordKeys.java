package org.greenroom.consent.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.keys.KeyFolder;
import org.greenroom.keys.KeySettings;
import org.greenroom.keys.SealingKey;
import org.springframework.stereotype.Component;

/** The key of each member’s record, in a folder beside the keys of ballots. Destroying one erases the record. */
@Component
public class RecordKeys {

    private final KeyFolder folder;

    RecordKeys(KeySettings settings) {
        folder = new KeyFolder(settings.folder().resolve("records"));
    }

    /** The key of a record, made if it is not there yet. */
    SealingKey create(UUID subjectId) {
        return folder.create(subjectId);
    }

    /** The key of a record. @throws KeyFolder.KeyMissing if it was destroyed */
    public SealingKey load(UUID subjectId) {
        return folder.load(subjectId);
    }

    /** The key of a record, if it is there. */
    Optional<SealingKey> find(UUID subjectId) {
        return folder.find(subjectId);
    }

    /** Destroys the key of a record; nothing if it is gone already. */
    void destroy(UUID subjectId) {
        folder.destroy(subjectId);
    }

    /** The records whose keys are there. */
    List<UUID> present() {
        return folder.present();
    }
}
