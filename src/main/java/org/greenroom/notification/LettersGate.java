package org.greenroom.notification;

/** Asked before letters are handed out in bulk. Declared as a bean by the room that knows who is signed in and since when. */
@FunctionalInterface
public interface LettersGate {

    /** Throws when the person has to show once more who they are. */
    void require();
}
