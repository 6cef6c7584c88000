package org.greenroom.ballot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of voting codes that somebody else makes ({@code greenroom.ballot.codes.*}).
 *
 * @param usedAnswers how often a member is told in a ballot, without a wait, that a code was used already
 * @param usedWait how long to wait after that; it doubles with each further answer
 * @param rollReadsPerHour how often the same person reads the roll of a ballot within an hour
 */
@ConfigurationProperties("greenroom.ballot.codes")
public record CodeSettings(
        @DefaultValue("3") int usedAnswers,
        @DefaultValue("10m") Duration usedWait,
        @DefaultValue("10") int rollReadsPerHour) {}
