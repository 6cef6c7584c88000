package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.greenroom.ballot.WordsRefused;

/** Asks for words: an entry, a complaint, an answer. What is wrong with them is said at the field. */
class WordsDialog extends Dialog {

    private final TextArea words = new TextArea();
    private final Runnable done;

    /**
     * @param title what is asked for
     * @param help what must not stand there, or who reads it
     * @param sending takes the words or throws {@link WordsRefused}
     */
    WordsDialog(String title, String label, String help, String send, Consumer<String> sending, Runnable done) {
        this.done = done;
        setHeaderTitle(title);
        setWidth("min(36rem, 94vw)");
        words.setLabel(label);
        words.setHelperText(help);
        words.setMinRows(4);
        words.setMaxLength(WordsRefused.LONGEST);
        words.setWidthFull();
        var button = new Button(send, click -> send(sending));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(words);
        getFooter().add(new Button(getTranslation("ballots.decision.keep"), click -> close()), button);
    }

    private void send(Consumer<String> sending) {
        try {
            sending.accept(words.getValue());
        } catch (WordsRefused e) {
            words.setInvalid(true);
            words.setErrorMessage(
                    getTranslation("ballot.words.refused." + e.reason().code(), WordsRefused.LONGEST));
            return;
        }
        close();
        done.run();
    }
}
