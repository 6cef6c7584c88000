package org.greenroom.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.LinkRevoked;
import org.greenroom.consent.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a member keeps of one act. Everything in it stands in the record or in published wordings, so that it reads the
 * same whenever it is asked for.
 *
 * @param record the id under which the record is kept, which says nothing about the member
 * @param entry the act
 * @param previousHash the hash of the event before, 64 hexadecimal digits
 * @param hash the hash of the event, 64 hexadecimal digits
 * @param before the answers that stood before, by item; an item without one was unstated
 * @param mentioned what was stated earlier and ends with the act
 * @param showing the event by which the wording was shown for the act, or null where none was needed
 * @param wordings the versions that the answers rest on; for uses without an answer the current one
 */
public record Receipt(
        UUID record,
        Entry entry,
        String previousHash,
        String hash,
        Map<Item, Stated> before,
        Mentioned mentioned,
        @Nullable Entry showing,
        List<Wording> wordings) {

    public Receipt {
        before = Map.copyOf(before);
        wordings = List.copyOf(wordings);
    }

    /** Its number: the place of the act in the record. */
    public int number() {
        return entry.number();
    }

    /** The version of a use’s wording that an answer rests on. */
    public Optional<Wording> wording(Use use, int version) {
        return wordings.stream()
                .filter(wording -> wording.use() == use && wording.version() == version)
                .findAny();
    }

    /** What the wording was shown by, if it was shown. */
    public Optional<PreferenceEvent.WordingShown> shown() {
        return showing != null && showing.event() instanceof PreferenceEvent.WordingShown event
                ? Optional.of(event)
                : Optional.empty();
    }

    /** Whether an event gives a receipt: what a member decides, and whom a member lets see or act. */
    public static boolean isGivenFor(PreferenceEvent event) {
        return switch (event) {
            case Decided decided -> true;
            case ExceptionStated stated -> true;
            case ExceptionEnded ended -> true;
            case AgentNamed named -> true;
            case AgentEnded ended -> true;
            case LinkGiven given -> true;
            case LinkRevoked revoked -> true;
            default -> false;
        };
    }
}
