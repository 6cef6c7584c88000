package org.greenroom.consent.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.greenroom.consent.Item;
import org.greenroom.consent.PreferenceState;
import org.greenroom.consent.Use;
import org.greenroom.consent.ledger.RecordSecret;
import org.greenroom.keys.SealingKey;
import tools.jackson.databind.json.JsonMapper;

/** What lies sealed about links: JSON under the key of the member's record, bound to its row. */
final class LinkEnvelope {

    private static final int STEP = 4096;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LinkEnvelope() {}

    /** What a link is about. */
    record Details(SortedSet<Use> uses, String audience, String purpose, LocalDate until) {}

    /** Who opened it, in which language, and what they saw. */
    record Viewing(Instant at, String name, String address, String language, List<StatedUse> saw) {}

    /**
     * What a signed statement said, and the events by which it had been said: one that was withdrawn and said again in
     * the same words is another statement.
     */
    record Issued(List<StatedUse> uses, SortedMap<Item, UUID> events) {

        static Issued of(List<StatedUse> uses, PreferenceState state) {
            var events = new TreeMap<Item, UUID>();
            for (var use : uses) {
                var stated = state.stated().get(use.item());
                if (stated != null) {
                    events.put(use.item(), stated.event());
                }
            }
            return new Issued(uses, events);
        }
    }

    static byte[] seal(SealingKey key, UUID linkId, Details details) {
        return seal(key, RecordSecret.LINK, linkId, details);
    }

    static Details details(SealingKey key, UUID linkId, byte[] envelope) {
        return open(key, RecordSecret.LINK, linkId, envelope, Details.class);
    }

    static byte[] seal(SealingKey key, UUID linkId, Viewing viewing) {
        return seal(key, RecordSecret.VIEW, linkId, viewing);
    }

    static Viewing viewing(SealingKey key, UUID linkId, byte[] envelope) {
        return open(key, RecordSecret.VIEW, linkId, envelope, Viewing.class);
    }

    static byte[] seal(SealingKey key, UUID statementId, Issued issued) {
        return seal(key, RecordSecret.DOCUMENT, statementId, issued);
    }

    static Issued issued(SealingKey key, UUID statementId, byte[] envelope) {
        return open(key, RecordSecret.DOCUMENT, statementId, envelope, Issued.class);
    }

    /** In steps, so that the length does not tell how much is allowed. */
    private static byte[] seal(SealingKey key, RecordSecret secret, UUID owner, Object content) {
        var plain = MAPPER.writeValueAsBytes(content);
        return key.sealPadded(secret, owner, plain, (plain.length / STEP + 1) * STEP);
    }

    private static <T> T open(SealingKey key, RecordSecret secret, UUID owner, byte[] envelope, Class<T> type) {
        return MAPPER.readValue(key.openPadded(secret, owner, envelope), type);
    }
}
