package org.greenroom.membership.office;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the membership office ({@code greenroom.membership.office.*}).
 *
 * @param openCorrections how many corrections a member may ask for before one is answered
 * @param answerIsNews    for how long the home page tells a member of an answer
 * @param keepCorrections after which time an answered correction or request for deletion is erased
 * @param answerWithin    for how long a request for correction or deletion may wait: one month, UK GDPR art. 12(3)
 */
@ConfigurationProperties("greenroom.membership.office")
public record OfficeSettings(
        @DefaultValue("5") int openCorrections,
        @DefaultValue("14d") Duration answerIsNews,
        @DefaultValue("365d") Duration keepCorrections,
        @DefaultValue("P1M") Period answerWithin) {}
