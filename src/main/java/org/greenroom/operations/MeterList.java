package org.greenroom.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The figures that leave the portal. Everything else that libraries measure is refused: a count of requests, of statements
 * or of calls moves the moment somebody votes, and whoever keeps it knows when.
 */
@Configuration(proxyBeanMethods = false)
class MeterList {

    private static final List<String> ALLOWED = List.of(
            "greenroom.",
            "jvm.memory.",
            "jvm.gc.",
            "jvm.threads.",
            "jvm.info",
            "process.uptime",
            "process.start.time",
            "system.cpu.count",
            "system.load.average.1m",
            "disk.",
            "hikaricp.connections.max",
            "hikaricp.connections.pending",
            "application.ready.time",
            "application.started.time");

    @Bean
    MeterFilter onlyListedFigures() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                return ALLOWED.stream().anyMatch(id.getName()::startsWith)
                        ? MeterFilterReply.NEUTRAL
                        : MeterFilterReply.DENY;
            }
        };
    }
}
