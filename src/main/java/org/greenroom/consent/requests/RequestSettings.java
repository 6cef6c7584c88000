package org.greenroom.consent.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of letters to engagers ({@code greenroom.consent.requests.*}).
 *
 * @param most how many letters a member may keep
 * @param dueSoon how many days before its deadline a letter is named on the home page
 */
@ConfigurationProperties("greenroom.consent.requests")
public record RequestSettings(
        @DefaultValue("100") int most, @DefaultValue("7") int dueSoon) {}
