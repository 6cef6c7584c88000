package org.greenroom.audit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the audit trail ({@code greenroom.audit.*}).
 *
 * @param checkpointEvery at the latest so long after a checkpoint the next is signed, if anything was added
 * @param checkpointAfter actions after which one is signed soon
 * @param lookEvery how often the portal looks whether one is due
 * @param csvRows the most rows of a CSV file; what is asked for beyond is to be narrowed down
 */
@ConfigurationProperties("greenroom.audit")
public record AuditSettings(
        @DefaultValue("24h") Duration checkpointEvery,

        @DefaultValue({
            "ballot.prepared",
            "ballot.closed",
            "ballot.counted",
            "ballot.published",
            "membership.member.erased",
            "role.granted",
            "role.revoked"
        })
        List<String> checkpointAfter,

        @DefaultValue("5m") Duration lookEvery,
        @DefaultValue("100000") int csvRows) {}
