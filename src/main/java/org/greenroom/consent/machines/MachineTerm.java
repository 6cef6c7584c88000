package org.greenroom.consent.machines;

import static org.greenroom.consent.Use.AGE_CHANGE;
import static org.greenroom.consent.Use.ALTER_PERFORMANCE;
import static org.greenroom.consent.Use.DUB_TRANSLATION;
import static org.greenroom.consent.Use.REPLICA_BACKGROUND;
import static org.greenroom.consent.Use.REPLICA_INDEPENDENT;
import static org.greenroom.consent.Use.REPLICA_MARKETING;
import static org.greenroom.consent.Use.REPLICA_OTHER_PRODUCTION;
import static org.greenroom.consent.Use.REPLICA_REALTIME;
import static org.greenroom.consent.Use.REPLICA_SAME_PRODUCTION;
import static org.greenroom.consent.Use.SYNTHETIC_DERIVED;
import static org.greenroom.consent.Use.TRAIN_NON_RECOGNISABLE;
import static org.greenroom.consent.Use.TRAIN_ON_RECORDINGS;
import static org.greenroom.consent.Use.TRAIN_ON_SCAN;
import static org.greenroom.consent.Use.VOICE_CLONE;

import java.util.List;
import org.greenroom.consent.Use;

/**
 * A category of use that machines understand, and the uses of the catalogue that fall under it. AIPREF labels are those of
 * draft-ietf-aipref-vocab (section 4), RSL usages those of RSL 1.0 ({@code permits} and {@code prohibits} of type usage).
 */
public enum MachineTerm {
    /** Changing the learned parameters of a generative model. */
    TRAIN("train-ai", "ai-train", TRAIN_ON_RECORDINGS, TRAIN_ON_SCAN, TRAIN_NON_RECOGNISABLE, SYNTHETIC_DERIVED),
    /** Input to a generative model, to make something of it. */
    USE(
            "ai-use",
            "ai-input",
            REPLICA_SAME_PRODUCTION,
            REPLICA_OTHER_PRODUCTION,
            REPLICA_INDEPENDENT,
            REPLICA_BACKGROUND,
            REPLICA_MARKETING,
            REPLICA_REALTIME,
            VOICE_CLONE,
            DUB_TRANSLATION,
            ALTER_PERFORMANCE,
            AGE_CHANGE,
            SYNTHETIC_DERIVED);

    private final String aipref;
    private final String rsl;
    private final List<Use> uses;

    MachineTerm(String aipref, String rsl, Use... uses) {
        this.aipref = aipref;
        this.rsl = rsl;
        this.uses = List.of(uses);
    }

    /** Its AIPREF label. */
    public String aipref() {
        return aipref;
    }

    /** The RSL usage that is nearest to it. */
    public String rsl() {
        return rsl;
    }

    /** All of these must be allowed without conditions for a yes. */
    public List<Use> uses() {
        return uses;
    }
}
