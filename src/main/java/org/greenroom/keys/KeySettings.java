package org.greenroom.keys;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where keys lie ({@code greenroom.keys.*}).
 *
 * @param folder outside the database and its backups; in production a secret store's mount
 */
@ConfigurationProperties("greenroom.keys")
public record KeySettings(@DefaultValue("./keys") Path folder) {}
