package org.greenroom.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The groups in which a member goes through the uses, in the order of the catalogue. */
public enum UseGroup {
    CAPTURE,
    REPLICA,
    VOICE,
    CHANGE,
    TRAINING,
    SYNTHETIC,
    /** Sensitive content; set apart on every page. */
    CONTENT,
    DATA,
    AFTER_DEATH;

    /** The uses of the group in the order of the catalogue. */
    public List<Use> uses() {
        return Arrays.stream(Use.values()).filter(use -> use.group() == this).toList();
    }

    /** Where the group stands in an address, such as {@code after-death}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
