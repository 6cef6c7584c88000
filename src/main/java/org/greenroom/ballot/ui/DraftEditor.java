package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.greenroom.ballot.BallotDraft;

/** The fields of one step. */
abstract class DraftEditor extends Div {

    /** Where the problems of this step's fields are shown. */
    protected final FieldProblems problems = new FieldProblems();

    DraftEditor() {
        addClassName("stack");
    }

    /** The draft with what the fields say; empty when a field holds something that is no value at all. */
    abstract Optional<BallotDraft> applyTo(BallotDraft draft);

    FieldProblems problems() {
        return problems;
    }
}
