package org.greenroom.settings;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal bears a slow database ({@code greenroom.database.*}). How long a request waits for a connection, and work
 * beside requests for an answer, are settings of the pool and of the driver ({@code spring.datasource.hikari.*}).
 *
 * @param requestTimeout how long one transaction of a request may take on PostgreSQL before it is given up: less than the
 *     half minute for which the booth waits; work beside requests may take longer
 * @param approvalTimeout the same for the approval of an act ({@link #APPROVAL}): what is cancelled or closed moves all
 *     votes that still wait
 * @param trailTimeout the same for what reads the whole audit trail ({@link #WHOLE_TRAIL}), as fast as its reader takes it
 */
@ConfigurationProperties("greenroom.database")
public record DatabaseSettings(
        @DefaultValue("20s") Duration requestTimeout,
        @DefaultValue("10m") Duration approvalTimeout,
        @DefaultValue("1h") Duration trailTimeout) {

    /** Label of transactions that approve an act. */
    public static final String APPROVAL = "approval";

    /** Label of transactions that read the whole audit trail. */
    public static final String WHOLE_TRAIL = "whole trail";

    public DatabaseSettings {
        if (Stream.of(requestTimeout, approvalTimeout, trailTimeout).anyMatch(timeout -> timeout.toSeconds() < 1)) {
            throw new IllegalArgumentException("A request needs a second at least");
        }
    }

    /** How long a transaction with one of these labels may take; null without one. */
    @Nullable
    Duration timeout(Collection<String> labels) {
        if (labels.contains(WHOLE_TRAIL)) {
            return trailTimeout;
        }
        return labels.contains(APPROVAL) ? approvalTimeout : null;
    }
}
