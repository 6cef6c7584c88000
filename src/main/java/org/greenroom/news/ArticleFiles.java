package org.greenroom.news;

import java.util.List;
import java.util.UUID;
import org.greenroom.news.NewsRefused.Reason;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures and attachments of articles. */
@Service
@Transactional
@PreAuthorize("hasRole('NEWS_EDITOR')")
public class ArticleFiles {

    private static final int LONGEST_ALT = 400;

    private final FileShelf shelf;
    private final ArticleRepository articles;
    private final NewsSettings settings;

    ArticleFiles(FileShelf shelf, ArticleRepository articles, NewsSettings settings) {
        this.shelf = shelf;
        this.articles = articles;
        this.settings = settings;
    }

    /** What an article has, by name. */
    @Transactional(readOnly = true)
    public List<ArticleFile> of(UUID articleId) {
        return shelf.of(articleId);
    }

    /**
     * Adds a picture, drawn anew and without its metadata.
     *
     * @param decorative whether it says nothing that the text does not; else it needs a description
     */
    public ArticleFile addPicture(
            UUID articleId, String name, byte[] upload, boolean decorative, String altEnglish, String altWelsh) {
        checkRoom(articleId);
        checkAlt(decorative, altEnglish, altWelsh);
        var drawn = Pictures.draw(upload, settings);
        var stem = Attachments.cleanName(name).replaceAll("\\.[^.]*$", "");
        return shelf.add(
                articleId,
                drawn.bytes(),
                new ArticleFile(
                        UUID.randomUUID(),
                        true,
                        stem + "." + drawn.ending(),
                        drawn.mediaType(),
                        drawn.bytes().length,
                        drawn.width(),
                        drawn.height(),
                        decorative,
                        decorative ? "" : altEnglish.strip(),
                        decorative ? "" : altWelsh.strip()));
    }

    /** Adds a document. */
    public ArticleFile addAttachment(UUID articleId, String name, byte[] upload) {
        checkRoom(articleId);
        if (upload.length > settings.largestFile().toBytes()) {
            throw new NewsRefused(Reason.FILE_TOO_LARGE);
        }
        var clean = Attachments.cleanName(name);
        var mediaType = Attachments.mediaType(clean, upload);
        return shelf.add(
                articleId,
                upload,
                new ArticleFile(UUID.randomUUID(), false, clean, mediaType, upload.length, 0, 0, false, "", ""));
    }

    /** Says what a picture shows. */
    public void describe(UUID fileId, boolean decorative, String altEnglish, String altWelsh) {
        checkAlt(decorative, altEnglish, altWelsh);
        if (!shelf.describe(fileId, decorative, altEnglish, altWelsh)) {
            throw new NewsRefused(Reason.GONE);
        }
    }

    /** Removes a file; a text that still shows the picture cannot be published until it no longer does. */
    public void remove(UUID fileId) {
        shelf.remove(fileId);
    }

    private void checkRoom(UUID articleId) {
        articles.lock(articleId).orElseThrow(() -> new NewsRefused(Reason.GONE));
        if (shelf.of(articleId).size() >= settings.files()) {
            throw new NewsRefused(Reason.TOO_MANY_FILES);
        }
    }

    private static void checkAlt(boolean decorative, String english, String welsh) {
        if (!decorative && english.isBlank()) {
            throw new NewsRefused(Reason.ALT_MISSING);
        }
        if (english.length() > LONGEST_ALT || welsh.length() > LONGEST_ALT) {
            throw new NewsRefused(Reason.SUMMARY_TOO_LONG);
        }
    }
}
