package org.greenroom.news;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the news ({@code greenroom.news.*}).
 *
 * @param longestBody characters of Markdown in one language, at most 60,000
 * @param files pictures and attachments of one article
 * @param largestFile size of an upload
 * @param largestPicture width times height of an uploaded picture, in pixels
 * @param pictureWidth the width a picture is reduced to, in pixels
 * @param workedWithin how many months after an engagement has ended its agreement and workplace still count
 * @param farthest how far ahead an article can be planned
 */
@ConfigurationProperties("greenroom.news")
public record NewsSettings(
        @DefaultValue("40000") int longestBody,
        @DefaultValue("20") int files,
        @DefaultValue("10MB") DataSize largestFile,
        @DefaultValue("40000000") long largestPicture,
        @DefaultValue("1600") int pictureWidth,
        @DefaultValue("12") int workedWithin,
        @DefaultValue("366d") Duration farthest) {}
