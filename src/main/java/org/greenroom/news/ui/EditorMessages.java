package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.greenroom.news.NewsRefused;
import org.greenroom.shell.Notice;

/** Where the editor’s page says what came of an act: it stays until the next one. */
class EditorMessages extends Div {

    EditorMessages() {
        addClassName("ballot-messages");
    }

    void done(String text) {
        show(new Notice(Notice.Kind.DONE, text));
    }

    void problem(String text) {
        show(new Notice(Notice.Kind.PROBLEM, text));
    }

    void show(Component notice) {
        removeAll();
        add(notice);
        notice.scrollIntoView();
    }

    /** Key of the words for a refusal. */
    static String key(NewsRefused refused) {
        return "newsroom.problem." + refused.reason().name().toLowerCase(Locale.ROOT);
    }
}
