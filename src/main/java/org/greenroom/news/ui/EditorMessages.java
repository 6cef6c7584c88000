package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.greenroom.news.NewsRefused;
import org.greenroom.shell.ActMessages;

/** Where the editor’s page says what came of an act: it stays until the next one. */
class EditorMessages extends ActMessages {

    EditorMessages() {
        addClassName("ballot-messages");
    }

    @Override
    public void show(Component notice) {
        super.show(notice);
        notice.scrollIntoView();
    }

    /** Key of the words for a refusal. */
    static String key(NewsRefused refused) {
        return "newsroom.problem." + refused.reason().name().toLowerCase(Locale.ROOT);
    }
}
