package org.greenroom.access;

/** A link or code is unknown, was used or has expired: which of these is not told. */
public class ActivationRefused extends RuntimeException {

    public ActivationRefused() {
        super("Activation refused");
    }
}
