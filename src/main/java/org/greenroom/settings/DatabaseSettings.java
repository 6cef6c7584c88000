package org.greenroom.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal bears a slow database ({@code greenroom.database.*}). How long a request waits for a connection, and work
 * beside requests for an answer, are settings of the pool and of the driver ({@code spring.datasource.hikari.*}).
 *
 * @param requestTimeout how long one transaction of a request may take on PostgreSQL before it is given up: less than the
 *     half minute for which the booth waits; work beside requests may take longer
 */
@ConfigurationProperties("greenroom.database")
public record DatabaseSettings(@DefaultValue("20s") Duration requestTimeout) {

    public DatabaseSettings {
        if (requestTimeout.toSeconds() < 1) {
            throw new IllegalArgumentException("A request needs a second at least");
        }
    }
}
