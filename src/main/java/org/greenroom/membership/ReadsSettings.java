package org.greenroom.membership;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is remembered who looked at a member's data ({@code greenroom.membership.reads.*}).
 *
 * @param keep after which time a look is erased
 */
@ConfigurationProperties("greenroom.membership.reads")
record ReadsSettings(@DefaultValue("730d") Duration keep) {}
