package org.greenroom.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much mail waits; not for whom, nor what about. */
@Component
class OutboxMeters implements MeterBinder {

    private final OutboxMailRepository mails;

    OutboxMeters(OutboxMailRepository mails) {
        this.mails = mails;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("greenroom.outbox.waiting", mails::countByGivenUpAtIsNull)
                .description("Mails that wait to be sent; the same on every node")
                .register(registry);
    }
}
