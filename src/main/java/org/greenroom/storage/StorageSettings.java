package org.greenroom.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of stored files ({@code greenroom.storage.*}).
 *
 * @param maxSize the largest file that is accepted
 */
@ConfigurationProperties("greenroom.storage")
public record StorageSettings(@DefaultValue("64MB") DataSize maxSize) {}
