package org.greenroom.ballot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of ballots ({@code greenroom.ballot.*}).
 *
 * @param batchMinimum the fewest accepted ballots that are moved into the box together while a ballot is open
 * @param batchKeepsBack the fewest accepted ballots that a batch leaves waiting while a ballot is open, so that board and
 *     turnout never come nearer than this to everybody, and the last batch is never smaller
 * @param batchEvery how often that is tried
 * @param countMinimum with fewer sealed ballots than this nothing is counted
 * @param intakeLease how long a request that arrived in time may take to be checked and stored
 * @param proofChecksPerMinute sealed ballots of one member whose proofs are checked within a minute
 * @param proofThreads the proofs of how many ballots are checked at one time; 0: of as many as there are cores
 * @param sparePercent spare credentials for late additions, per hundred entitled
 * @param spareMinimum the fewest spare credentials of a ballot
 * @param lookEvery how often opening and closing times are looked at; casting itself minds them to the instant
 * @param complaintsAtOnce how many complaints of one member about one ballot may wait for an answer
 * @param remindersPerDay how often on one day a workplace, or the whole roll, can be reminded
 */
@ConfigurationProperties("greenroom.ballot")
public record BallotSettings(
        @DefaultValue("5") int batchMinimum,
        @DefaultValue("5") int batchKeepsBack,
        @DefaultValue("1h") Duration batchEvery,
        @DefaultValue("5") int countMinimum,
        @DefaultValue("60s") Duration intakeLease,
        @DefaultValue("10") int proofChecksPerMinute,
        @DefaultValue("0") int proofThreads,
        @DefaultValue("2") int sparePercent,
        @DefaultValue("20") int spareMinimum,
        @DefaultValue("3") int complaintsAtOnce,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("1") int remindersPerDay) {

    public BallotSettings {
        if (batchMinimum < 5 || batchKeepsBack < 5 || countMinimum < 5) {
            throw new IllegalArgumentException("Batches and counts of fewer than 5 ballots would reveal votes");
        }
        if (sparePercent < 0 || spareMinimum < 0) {
            throw new IllegalArgumentException("There cannot be fewer spare credentials than none");
        }
    }

    /** How many spare credentials a roll of this size gets. */
    public int spares(int entitled) {
        return Math.max(spareMinimum, Math.ceilDiv(entitled * sparePercent, 100));
    }

    /** How many accepted ballots must wait before a batch moves. */
    public int batchComesAt() {
        return batchMinimum + batchKeepsBack;
    }
}
