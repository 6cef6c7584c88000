package org.greenroom.elsewhere;

import java.time.Clock;
import org.greenroom.approval.Approved;
import org.greenroom.elsewhere.HeldRefused.Reason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does what two officers have decided, in the transaction of the approval. */
@Component
class HeldActs {

    private final HeldRepository held;
    private final Clock clock;

    HeldActs(HeldRepository held, Clock clock) {
        this.held = held;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Approved event) {
        HeldAct.ofProposalKind(event.proposal().kind())
                .ifPresent(act -> held.lock(event.proposal().subjectId())
                        .orElseThrow(() -> new HeldRefused(Reason.UNKNOWN))
                        .carryOut(act, clock.instant()));
    }
}
