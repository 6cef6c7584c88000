package org.greenroom.access;

import org.greenroom.notification.LettersGate;
import org.springframework.stereotype.Component;

/** Letters in bulk name many members: whoever downloads them has signed in lately, as for every sensitive act. */
@Component
class LettersAskAgain implements LettersGate {

    private final FreshSignIn freshSignIn;

    LettersAskAgain(FreshSignIn freshSignIn) {
        this.freshSignIn = freshSignIn;
    }

    @Override
    public void require() {
        freshSignIn.require();
    }
}
