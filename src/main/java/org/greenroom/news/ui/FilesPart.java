package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.greenroom.news.ArticleFile;
import org.greenroom.news.ArticleFiles;
import org.greenroom.news.ArticleHtml;
import org.greenroom.news.NewsRefused;
import org.greenroom.news.NewsSettings;
import org.greenroom.shell.Card;
import org.jspecify.annotations.Nullable;

/** Pictures and documents of an article that is kept already. */
class FilesPart extends Card {

    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".webp", ".gif");
    private static final List<String> DOCUMENTS = List.of(".pdf", ".docx", ".xlsx", ".odt", ".ods");

    /** What the page around does with them. */
    interface Page {
        void insert(String markdown);

        void changed();

        void refused(NewsRefused refused);

        /** Says why nothing was added. */
        void say(String problem);
    }

    private final ArticleFiles files;
    private final NewsSettings settings;
    private final transient Page page;
    private final Div content = new Div();
    private @Nullable UUID article;

    FilesPart(ArticleFiles files, NewsSettings settings, Page page) {
        add(new H2(getTranslation("newsroom.files")), content);
        setAriaLabel(getTranslation("newsroom.files"));
        addClassName("editor-files");
        this.files = files;
        this.settings = settings;
        this.page = page;
    }

    List<ArticleFile> files() {
        return article == null ? List.of() : files.of(article);
    }

    /** @param kept null while the article has not been kept */
    void show(@Nullable UUID kept, boolean readOnly) {
        article = kept;
        content.removeAll();
        if (kept == null) {
            content.add(secondaryText("newsroom.files.later"));
            return;
        }
        var found = files();
        if (found.isEmpty()) {
            content.add(secondaryText("newsroom.files.none"));
        } else {
            var list = new UnorderedList();
            list.addClassName("list-rows");
            found.forEach(file -> list.add(row(file, readOnly)));
            content.add(list);
        }
        if (!readOnly) {
            var megabytes = settings.largestFile().toMegabytes();
            var hint = new Span(getTranslation("newsroom.files.hint", megabytes, settings.files()));
            hint.addClassName("secondary");
            var uploads = new Div(
                    new NewsUpload(
                            getTranslation("newsroom.files.picture"), largest(), PICTURES, this::describe, page::say),
                    new NewsUpload(
                            getTranslation("newsroom.files.document"), largest(), DOCUMENTS, this::attach, page::say));
            uploads.addClassName("editor-uploads");
            content.add(uploads, hint);
        }
    }

    private ListItem row(ArticleFile file, boolean readOnly) {
        var name = new Span(file.name());
        name.addClassName("row-main");
        var said = new Span(
                file.picture() ? says(file) : getTranslation("news.document", file.ending(), file.kilobytes()));
        said.addClassName("secondary");
        var words = new Div(name, said);
        words.addClassName("row-words");
        var row = new ListItem();
        if (file.picture()) {
            var image = new Image(ArticleHtml.PORTAL_FILES + file.id(), "");
            image.addClassName("editor-thumbnail");
            row.add(image);
        }
        row.add(words);
        if (!readOnly) {
            row.add(acts(file));
        }
        return row;
    }

    private String says(ArticleFile file) {
        return file.decorative() ? getTranslation("newsroom.picture.isDecorative") : file.alt(getLocale());
    }

    private Component acts(ArticleFile file) {
        var acts = new Div();
        acts.addClassName("editor-file-acts");
        if (file.picture()) {
            acts.add(
                    act("newsroom.files.insert", file, () -> page.insert("![](picture:" + file.id() + ")")),
                    act("newsroom.files.describe", file, () -> redescribe(file)));
        }
        acts.add(act("newsroom.files.remove", file, () -> askToRemove(file)));
        return acts;
    }

    private Button act(String key, ArticleFile file, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + file.name());
        return button;
    }

    /** A new picture is taken once it has been said what it shows. */
    private void describe(String name, byte[] bytes) {
        var kept = article;
        if (kept != null) {
            new PictureDialog(name, null, said -> {
                        files.addPicture(kept, name, bytes, said.decorative(), said.english(), said.welsh());
                        page.changed();
                    })
                    .open();
        }
    }

    private void redescribe(ArticleFile file) {
        new PictureDialog(file.name(), file, said -> {
                    files.describe(file.id(), said.decorative(), said.english(), said.welsh());
                    page.changed();
                })
                .open();
    }

    private void attach(String name, byte[] bytes) {
        var kept = article;
        if (kept != null) {
            attempt(() -> files.addAttachment(kept, name, bytes));
        }
    }

    private void askToRemove(ArticleFile file) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("newsroom.files.remove.title", file.name()));
        ask.setText(getTranslation("newsroom.files.remove.text"));
        ask.setConfirmText(getTranslation("newsroom.files.remove"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("newsroom.cancel"));
        ask.addConfirmListener(confirmed -> attempt(() -> files.remove(file.id())));
        ask.open();
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            page.changed();
        } catch (NewsRefused e) {
            page.refused(e);
        }
    }

    private Span secondaryText(String key) {
        var text = new Span(getTranslation(key));
        text.addClassName("secondary");
        return text;
    }

    private long largest() {
        return settings.largestFile().toBytes();
    }
}
