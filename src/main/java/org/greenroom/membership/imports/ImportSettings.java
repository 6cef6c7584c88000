package org.greenroom.membership.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of an import ({@code greenroom.membership.import.*}).
 *
 * @param maxFileSize the largest file that is read
 */
@ConfigurationProperties("greenroom.membership.import")
public record ImportSettings(@DefaultValue("20MB") DataSize maxFileSize) {}
