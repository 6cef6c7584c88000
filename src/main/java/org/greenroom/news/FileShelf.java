package org.greenroom.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.storage.StoredFile;
import org.greenroom.storage.StoredFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the files of articles lie. Who may see or change them is for those above. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FileShelf {

    private static final String COLUMNS =
            "select id, kind, name, media_type, size_bytes, width, height, decorative, alt_en, alt_cy from news_file ";

    private final JdbcClient jdbc;
    private final StoredFiles storage;

    FileShelf(JdbcClient jdbc, StoredFiles storage) {
        this.jdbc = jdbc;
        this.storage = storage;
    }

    /** What an article has, by name. */
    List<ArticleFile> of(UUID articleId) {
        return jdbc.sql(COLUMNS + "where article_id = :id order by name, id")
                .param("id", articleId)
                .query(FileShelf::file)
                .list();
    }

    /** What each of these articles has, by name, in one statement; an article without any is left out. */
    Map<UUID, List<ArticleFile>> ofAll(Collection<UUID> articleIds) {
        var found = new HashMap<UUID, List<ArticleFile>>();
        if (!articleIds.isEmpty()) {
            jdbc.sql("select article_id, " + COLUMNS.substring("select ".length())
                            + "where article_id in (:ids) order by name, id")
                    .param("ids", articleIds)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("article_id", UUID.class), id -> new ArrayList<>())
                                .add(file(row, 0));
                    });
        }
        return found;
    }

    /** The article a file belongs to. */
    Optional<UUID> articleOf(UUID fileId) {
        return jdbc.sql("select article_id from news_file where id = :id")
                .param("id", fileId)
                .query(UUID.class)
                .optional();
    }

    /** @return whether there is such a picture */
    boolean describe(UUID fileId, boolean decorative, String altEnglish, String altWelsh) {
        return jdbc.sql("update news_file set decorative = :decorative, alt_en = :en, alt_cy = :cy"
                                + " where id = :id and kind = 'PICTURE'")
                        .param("decorative", decorative)
                        .param("en", decorative ? "" : altEnglish.strip())
                        .param("cy", decorative ? "" : altWelsh.strip())
                        .param("id", fileId)
                        .update()
                == 1;
    }

    void remove(UUID fileId) {
        stored(fileId).ifPresent(storage::delete);
        jdbc.sql("delete from news_file where id = :id").param("id", fileId).update();
    }

    void removeAll(UUID articleId) {
        of(articleId).forEach(file -> remove(file.id()));
    }

    Optional<StoredFile> content(UUID fileId) {
        return stored(fileId).flatMap(storage::find);
    }

    private Optional<UUID> stored(UUID fileId) {
        return jdbc.sql("select stored_id from news_file where id = :id")
                .param("id", fileId)
                .query(UUID.class)
                .optional();
    }

    ArticleFile add(UUID articleId, byte[] bytes, ArticleFile file) {
        var storedId = storage.store(file.name(), file.mediaType(), bytes);
        jdbc.sql("""
                        insert into news_file (id, article_id, stored_id, kind, name, media_type, size_bytes, width,
                            height, decorative, alt_en, alt_cy)
                        values (:id, :article, :stored, :kind, :name, :type, :size, :width, :height, :decorative, :en,
                            :cy)
                        """)
                .param("id", file.id())
                .param("article", articleId)
                .param("stored", storedId)
                .param("kind", file.picture() ? "PICTURE" : "ATTACHMENT")
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("width", file.width())
                .param("height", file.height())
                .param("decorative", file.decorative())
                .param("en", file.altEnglish())
                .param("cy", file.altWelsh())
                .update();
        return file;
    }

    private static ArticleFile file(ResultSet row, int n) throws SQLException {
        return new ArticleFile(
                row.getObject("id", UUID.class),
                row.getString("kind").equals("PICTURE"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                row.getInt("width"),
                row.getInt("height"),
                row.getBoolean("decorative"),
                row.getString("alt_en"),
                row.getString("alt_cy"));
    }
}
