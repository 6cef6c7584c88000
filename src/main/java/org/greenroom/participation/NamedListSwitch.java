package org.greenroom.participation;

import java.util.UUID;

/**
 * Whether a ballot has a named list of those who may still be reminded. Where it has, nothing is published but the whole
 * ballot’s total: whoever reads the list knows who is left at one workplace, and the difference would tell about the rest.
 * Asked once, when the roll is frozen; the setting must not change afterwards.
 */
public interface NamedListSwitch {

    /** Whether the named list of this ballot is on. */
    boolean isOn(UUID ballotId);
}
