package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.ArticleForm;
import org.greenroom.news.ArticleText;
import org.greenroom.shell.Notice;

/**
 * Somebody else has changed the article since it was opened: what they wrote is shown, what stands in the form stays, and
 * the editor decides which of both goes on. The other one remains on the page to copy from.
 */
class MeanwhilePart extends Notice {

    /** What can be decided. */
    interface Choice {
        /** What is in the form replaces theirs with the next saving. */
        void keepMine();

        /** Theirs comes into the form. */
        void takeTheirs();
    }

    MeanwhilePart(ArticleDraft theirs, ArticleForm mine, NewsWords words, Choice choice) {
        super(Kind.PROBLEM, words.text("newsroom.meanwhile", theirs.changedBy(), words.full(theirs.changedAt())));
        var texts = new Div(
                side("newsroom.meanwhile.theirs", theirs.english(), theirs.welsh()),
                side("newsroom.meanwhile.mine", mine.english(), mine.welsh()));
        texts.addClassName("language-pairs");
        var keep = new Button(getTranslation("newsroom.meanwhile.keep"), click -> choice.keepMine());
        var take = new Button(getTranslation("newsroom.meanwhile.take"), click -> choice.takeTheirs());
        var acts = new Div(take, keep);
        acts.addClassName("form-buttons");
        add(texts, acts);
    }

    private Div side(String headingKey, ArticleText english, ArticleText welsh) {
        var side = new Div(new H3(getTranslation(headingKey)), text(english, "en"));
        if (!welsh.isEmpty()) {
            side.add(new Paragraph(getTranslation("newsroom.tab.cy")), text(welsh, "cy"));
        }
        side.addClassName("editor-side");
        return side;
    }

    private static Pre text(ArticleText text, String language) {
        var pre = new Pre(text.title() + "\n\n" + text.summary() + "\n\n" + text.body());
        pre.getElement().setAttribute("lang", language);
        pre.addClassName("editor-text");
        return pre;
    }
}
