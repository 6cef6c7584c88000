package org.greenroom.membership.office;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the membership office ({@code greenroom.membership.office.*}).
 *
 * @param openCorrections how many corrections a member may ask for before one is answered
 * @param answerIsNews    for how long the home page tells a member of an answer
 * @param keepCorrections after which time an answered correction is erased
 */
@ConfigurationProperties("greenroom.membership.office")
public record OfficeSettings(
        @DefaultValue("5") int openCorrections,
        @DefaultValue("14d") Duration answerIsNews,
        @DefaultValue("365d") Duration keepCorrections) {}
