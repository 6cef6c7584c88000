package org.greenroom.signing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what is signed ({@code greenroom.signing.*}).
 *
 * @param statementLife how long a signed statement is valid
 * @param statementKeyLife after how long the key for statements is replaced
 * @param recordKeyLife after how long the key for receipts and roots is replaced
 * @param lookEvery how often keys are looked after
 * @param jwksMaxAge how long a reader may keep the list of published keys
 */
@ConfigurationProperties("greenroom.signing")
public record SigningSettings(
        @DefaultValue("24h") Duration statementLife,
        @DefaultValue("90d") Duration statementKeyLife,
        @DefaultValue("730d") Duration recordKeyLife,
        @DefaultValue("1h") Duration lookEvery,
        @DefaultValue("5m") Duration jwksMaxAge) {

    /** After how long a key is replaced. */
    Duration life(KeyPurpose purpose) {
        return purpose == KeyPurpose.STATEMENT ? statementKeyLife : recordKeyLife;
    }
}
