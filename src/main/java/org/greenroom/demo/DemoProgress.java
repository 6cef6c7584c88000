package org.greenroom.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the demonstration is: said on the sign-in page. */
@Component
@Profile("demo")
class DemoProgress {

    private volatile Step now = Step.MEMBERS;

    /** The steps in order. Texts: {@code demo.note.step.<name>}. */
    enum Step {
        MEMBERS,
        SHORT,
        OPEN,
        CLOSED,
        LISTED,
        READY,
        FAILED
    }

    Step now() {
        return now;
    }

    void reached(Step step) {
        now = step;
    }
}
