package org.greenroom.membership.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of an import ({@code greenroom.membership.import.*}).
 *
 * @param maxFileSize the largest file that is read
 * @param keepFiles   how long uploaded files are kept after they were applied or discarded; an import that is left
 *                    alone for so long is discarded
 */
@ConfigurationProperties("greenroom.membership.import")
public record ImportSettings(
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("30d") Duration keepFiles) {}
