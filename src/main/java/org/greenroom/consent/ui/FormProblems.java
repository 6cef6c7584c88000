package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.shell.Notice;

/** What is missing in a form: said at each field, and in a summary whose entries lead to the fields. */
class FormProblems {

    private record Problem(Component field, String text) {}

    private final List<Problem> found = new ArrayList<>();

    /** Marks a field, or clears it. @param text what is wrong, or empty */
    <T extends Component & HasValidationProperties> void check(T field, String text) {
        field.setInvalid(!text.isEmpty());
        field.setErrorMessage(text);
        if (!text.isEmpty()) {
            found.add(new Problem(field, text));
        }
    }

    /** Notes a problem that no single field has. @param field where the summary leads to */
    void note(Component field, String text) {
        found.add(new Problem(field, text));
    }

    boolean none() {
        return found.isEmpty();
    }

    Notice summary(String intro) {
        var list = new UnorderedList();
        list.addClassName("problem-list");
        for (var problem : found) {
            var go = new NativeButton(
                    problem.text(), click -> problem.field().getElement().callJsFunction("focus"));
            go.addClassName("link-button");
            list.add(new ListItem(go));
        }
        return new Notice(Notice.Kind.PROBLEM, intro).with(list);
    }
}
