package org.greenroom.consent.receipt;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Modality;
import org.greenroom.consent.Stated;
import org.greenroom.consent.Use;
import org.jspecify.annotations.Nullable;

/**
 * The nearest terms of the W3C Data Privacy Vocabulary 2.3 (dpv, pd, ai). Where it has none that would be true, there
 * is none here either: an allowance is never called a given consent, since no engager may process anything on it.
 */
final class DpvTerms {

    private DpvTerms() {}

    /**
     * The state of consent that an answer leaves. Nothing a member says here makes processing lawful: whatever is not a
     * refusal is a state that is “invalid for processing”.
     *
     * @param before the answer that stood before, or null
     */
    static String status(Leeway to, @Nullable Stated before) {
        if (to.answer() != Answer.REFUSE) {
            return "dpv:ConsentStatusInvalidForProcessing";
        }
        return before != null && before.leeway().answer() == Answer.ALLOW
                ? "dpv:ConsentWithdrawn"
                : "dpv:ConsentRefused";
    }

    /** The rule an answer states to everybody who asks: a permission only where it allows. */
    static String rule(Leeway to) {
        return to.answer() == Answer.ALLOW ? "dpv:hasPermission" : "dpv:hasProhibition";
    }

    /** The broader purpose, where there is one. */
    static Optional<String> purpose(Use use) {
        return switch (use) {
            case REPLICA_MARKETING, ENDORSEMENT -> Optional.of("dpv:Advertising");
            case POLITICAL -> Optional.of("dpv:PoliticalCampaign");
            default -> Optional.empty();
        };
    }

    /** What would be done with the data. */
    static List<String> processing(Use use) {
        return switch (use) {
            case SCAN_FACE, SCAN_BODY, CAPTURE_VOICE, CAPTURE_MOTION -> List.of("dpv:Collect", "dpv:Record");
            case REPLICA_SAME_PRODUCTION,
                    REPLICA_OTHER_PRODUCTION,
                    REPLICA_INDEPENDENT,
                    REPLICA_BACKGROUND,
                    REPLICA_MARKETING,
                    REPLICA_REALTIME,
                    VOICE_CLONE -> List.of("dpv:Generate");
            case DUB_TRANSLATION -> List.of("dpv:Generate", "dpv:Transform");
            case ALTER_PERFORMANCE, AGE_CHANGE -> List.of("dpv:Alter");
            case TRAIN_ON_RECORDINGS, TRAIN_ON_SCAN, TRAIN_NON_RECOGNISABLE -> List.of("ai:ModelTraining");
            case SYNTHETIC_DERIVED -> List.of("dpv:Derive", "dpv:Generate");
            case INTIMATE, POLITICAL, ENDORSEMENT, POST_MORTEM -> List.of("dpv:Use");
            case TRANSFER_OR_SALE -> List.of("dpv:Transfer");
            case RETAIN_AFTER_PRODUCTION -> List.of("dpv:Store");
        };
    }

    /** What of the person an item is about. */
    static Set<Modality> modalities(Item item) {
        if (item.modality() != null) {
            return EnumSet.of(item.modality());
        }
        return switch (item.use()) {
            case SCAN_FACE -> EnumSet.of(Modality.FACE);
            case SCAN_BODY -> EnumSet.of(Modality.BODY);
            case CAPTURE_VOICE, VOICE_CLONE, DUB_TRANSLATION -> EnumSet.of(Modality.VOICE);
            case CAPTURE_MOTION -> EnumSet.of(Modality.MOTION);
            default -> EnumSet.allOf(Modality.class);
        };
    }

    /** The broader kind of personal data. */
    static String personalData(Modality modality) {
        return modality == Modality.MOTION ? "pd:Behavioural" : "pd:PhysicalCharacteristic";
    }
}
