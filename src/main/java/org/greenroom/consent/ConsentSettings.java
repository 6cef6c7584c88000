package org.greenroom.consent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the record of preferences ({@code greenroom.consent.*}).
 *
 * @param wordingFresh how long ago the wording may have been shown when a member loosens an answer
 * @param longestAllowance how many years ahead an end date may lie
 * @param expiresSoon how many days before its end an answer is named as running out
 * @param exceptions how many exceptions a record may hold at once
 * @param agents how many agents a member may have at once
 * @param proposals how many proposals of agents may wait at once, and how many one agent may make a day
 * @param proposalMails how many mails a day tell a member of agents’ proposals
 */
@ConfigurationProperties("greenroom.consent")
public record ConsentSettings(
        @DefaultValue("60m") Duration wordingFresh,
        @DefaultValue("10") int longestAllowance,
        @DefaultValue("90") int expiresSoon,
        @DefaultValue("50") int exceptions,
        @DefaultValue("5") int agents,
        @DefaultValue("20") int proposals,
        @DefaultValue("3") int proposalMails) {}
