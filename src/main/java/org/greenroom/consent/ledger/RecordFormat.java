package org.greenroom.consent.ledger;

import java.util.UUID;
import org.greenroom.consent.Entry;
import org.greenroom.consent.PreferenceState;
import org.greenroom.keys.SealingKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries and states as JSON in envelopes. Envelopes are padded to steps of {@value #EVENT_STEP} and
 * {@value #STATE_STEP} bytes, so that their length does not tell a refusal from an allowance.
 */
final class RecordFormat {

    private static final int EVENT_STEP = 2048;
    private static final int STATE_STEP = 16_384;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordFormat() {}

    static byte[] seal(SealingKey key, UUID subjectId, Entry entry) {
        return padded(key, RecordSecret.EVENT, subjectId, JSON.writeValueAsBytes(entry), EVENT_STEP);
    }

    static Entry openEntry(SealingKey key, UUID subjectId, byte[] envelope) {
        return JSON.readValue(key.openPadded(RecordSecret.EVENT, subjectId, envelope), Entry.class);
    }

    static byte[] seal(SealingKey key, UUID subjectId, PreferenceState state) {
        return padded(key, RecordSecret.STATE, subjectId, JSON.writeValueAsBytes(state), STATE_STEP);
    }

    static PreferenceState openState(SealingKey key, UUID subjectId, byte[] envelope) {
        return JSON.readValue(key.openPadded(RecordSecret.STATE, subjectId, envelope), PreferenceState.class);
    }

    private static byte[] padded(SealingKey key, RecordSecret secret, UUID subjectId, byte[] plain, int step) {
        return key.sealPadded(secret, subjectId, plain, (plain.length / step + 1) * step);
    }
}
