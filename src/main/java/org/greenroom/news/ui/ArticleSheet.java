package org.greenroom.news.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.greenroom.news.ArticleFile;
import org.greenroom.news.ArticleHtml;
import org.greenroom.news.ArticleText;

/** An article below its title, as readers see it; the newsroom’s preview is this very part. */
class ArticleSheet extends Div {

    ArticleSheet(ArticleText text, Locale language, List<ArticleFile> files) {
        addClassName("article");
        var lead = new Paragraph(text.summary());
        lead.addClassName("article-lead");
        lead.getElement().setAttribute("lang", language.getLanguage());
        // Safe to show: sanitized by what is allowed, see MarkdownHtml.
        var body = new Html("<div class=\"article-body\" lang=\"" + language.getLanguage() + "\">"
                + ArticleHtml.of(text.body(), language, files, ArticleHtml.PORTAL_FILES) + "</div>");
        add(lead, body);
        var documents = files.stream().filter(file -> !file.picture()).toList();
        if (!documents.isEmpty()) {
            add(documents(documents));
        }
    }

    private Section documents(List<ArticleFile> documents) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        for (var file : documents) {
            var link = new Anchor(ArticleHtml.PORTAL_FILES + file.id(), file.name());
            link.setRouterIgnore(true);
            link.addClassName("row-main");
            link.getElement().setAttribute("download", true);
            var kind = new Span(getTranslation("news.document", file.ending(), file.kilobytes()));
            kind.addClassName("secondary");
            list.add(new ListItem(link, kind));
        }
        var section = new Section(new H2(getTranslation("news.documents")), list);
        section.addClassName("article-documents");
        return section;
    }
}
