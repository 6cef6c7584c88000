package org.greenroom.elsewhere;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of announcements ({@code greenroom.elsewhere.*}).
 *
 * @param reminderShownFor how long a reminder stands first on every member’s home page
 */
@ConfigurationProperties("greenroom.elsewhere")
public record ElsewhereSettings(@DefaultValue("3d") Duration reminderShownFor) {}
