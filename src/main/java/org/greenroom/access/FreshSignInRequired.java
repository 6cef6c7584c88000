package org.greenroom.access;

/** The act is allowed, but the sign-in is old: the person shows once more who they are, and then does it again. */
public class FreshSignInRequired extends RuntimeException {

    FreshSignInRequired() {
        super("The sign-in is too old for this act");
    }
}
