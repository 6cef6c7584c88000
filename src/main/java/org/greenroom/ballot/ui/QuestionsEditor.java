package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotQuestion;
import org.greenroom.ballot.Bilingual;

/** The questions of a paper, one card each. */
class QuestionsEditor extends DraftEditor {

    private final List<QuestionEditor> editors = new ArrayList<>();
    private final Div cards = new Div();

    QuestionsEditor(BallotDraft draft) {
        cards.addClassName("stack");
        var add = new Button(getTranslation("ballots.question.add"), click -> {
            add(empty());
            renumber();
            editors.getLast().focus();
        });
        add(cards, add);
        draft.questions().forEach(this::add);
        if (editors.isEmpty()) {
            add(empty());
        }
        renumber();
    }

    private static BallotQuestion empty() {
        return BallotQuestion.choiceOfOne(Bilingual.EMPTY, List.of(Bilingual.EMPTY, Bilingual.EMPTY), true);
    }

    private void add(BallotQuestion question) {
        var editor = new QuestionEditor(question, this::remove, this::renumber);
        editors.add(editor);
        cards.add(editor);
    }

    private void remove(QuestionEditor editor) {
        editors.remove(editor);
        cards.remove(editor);
        renumber();
    }

    private void renumber() {
        problems.removeAll();
        for (int i = 0; i < editors.size(); i++) {
            editors.get(i).numbered(i, editors.size(), problems);
        }
    }

    @Override
    Optional<BallotDraft> applyTo(BallotDraft draft) {
        var questions = new ArrayList<BallotQuestion>();
        for (var editor : editors) {
            var question = editor.question();
            if (question.isEmpty()) {
                return Optional.empty();
            }
            questions.add(question.get());
        }
        // The one empty card of a new draft is an invitation to write, not a question.
        if (draft.questions().isEmpty() && questions.equals(List.of(empty()))) {
            questions.clear();
        }
        return Optional.of(draft.withQuestions(questions));
    }
}
