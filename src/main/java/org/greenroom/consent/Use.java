package org.greenroom.consent;

import static org.greenroom.consent.Modality.BODY;
import static org.greenroom.consent.Modality.FACE;
import static org.greenroom.consent.Modality.MOTION;
import static org.greenroom.consent.Modality.VOICE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A kind of use of a member's likeness, voice or recordings for which a preference is stated: catalogue version 1. The
 * names stand in stored events and signed statements and never change their meaning; a new meaning is a new use.
 */
public enum Use {
    SCAN_FACE(UseGroup.CAPTURE),
    SCAN_BODY(UseGroup.CAPTURE),
    CAPTURE_VOICE(UseGroup.CAPTURE),
    CAPTURE_MOTION(UseGroup.CAPTURE),
    REPLICA_SAME_PRODUCTION(UseGroup.REPLICA, FACE, BODY, VOICE, MOTION),
    REPLICA_OTHER_PRODUCTION(UseGroup.REPLICA, FACE, BODY, VOICE, MOTION),
    REPLICA_INDEPENDENT(UseGroup.REPLICA, FACE, BODY, VOICE, MOTION),
    REPLICA_BACKGROUND(UseGroup.REPLICA, FACE, BODY, MOTION),
    REPLICA_MARKETING(UseGroup.REPLICA, FACE, BODY, VOICE, MOTION),
    REPLICA_REALTIME(UseGroup.REPLICA, FACE, BODY, VOICE, MOTION),
    VOICE_CLONE(UseGroup.VOICE),
    DUB_TRANSLATION(UseGroup.VOICE),
    ALTER_PERFORMANCE(UseGroup.CHANGE, FACE, BODY, VOICE, MOTION),
    AGE_CHANGE(UseGroup.CHANGE, FACE, BODY, VOICE),
    TRAIN_ON_RECORDINGS(UseGroup.TRAINING, FACE, BODY, VOICE, MOTION),
    TRAIN_ON_SCAN(UseGroup.TRAINING, FACE, BODY, VOICE, MOTION),
    TRAIN_NON_RECOGNISABLE(UseGroup.TRAINING, FACE, BODY, VOICE, MOTION),
    SYNTHETIC_DERIVED(UseGroup.SYNTHETIC, FACE, BODY, VOICE, MOTION),
    INTIMATE(UseGroup.CONTENT),
    POLITICAL(UseGroup.CONTENT),
    ENDORSEMENT(UseGroup.CONTENT),
    TRANSFER_OR_SALE(UseGroup.DATA),
    RETAIN_AFTER_PRODUCTION(UseGroup.DATA),
    POST_MORTEM(UseGroup.AFTER_DEATH);

    /** The version of the catalogue that these constants are. */
    public static final int CATALOGUE = 1;

    private final UseGroup group;
    private final Set<Modality> modalities;

    Use(UseGroup group, Modality... modalities) {
        this.group = group;
        var found = EnumSet.noneOf(Modality.class);
        found.addAll(Set.of(modalities));
        this.modalities = Collections.unmodifiableSet(found);
    }

    /** The group in which members meet it. */
    public UseGroup group() {
        return group;
    }

    /** The modalities for which it may be answered differently; empty where the use itself says which one it is. */
    public Set<Modality> modalities() {
        return modalities;
    }

    /** Whether it may be answered differently for single languages. */
    public boolean byLanguage() {
        return this == DUB_TRANSLATION;
    }

    /** Sensitive: set apart, and never loosened by anything but an act on this use alone. */
    public boolean sensitive() {
        return group == UseGroup.CONTENT;
    }
}
