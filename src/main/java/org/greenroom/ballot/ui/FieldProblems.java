package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenroom.ballot.DraftProblem;
import org.greenroom.shell.Notice;

/** Joins problems of a draft to the fields in which they are put right. */
class FieldProblems {

    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** @param path as {@link DraftProblem#field()} names it */
    <T extends Component & HasValidationProperties> void put(String path, T field) {
        fields.put(path, field);
    }

    void removeAll() {
        fields.clear();
    }

    /** Marks the fields that have a problem and clears the others. */
    void mark(List<DraftProblem> problems) {
        for (var entry : fields.entrySet()) {
            var field = (HasValidationProperties) entry.getValue();
            var mine = problems.stream()
                    .filter(problem -> problem.field().equals(entry.getKey()))
                    .findFirst();
            field.setInvalid(mine.isPresent());
            field.setErrorMessage(
                    mine.map(problem -> text(entry.getValue(), problem)).orElse(""));
        }
    }

    /** A summary whose entries lead to the fields. */
    Notice summary(String intro, List<DraftProblem> problems) {
        var notice = new Notice(Notice.Kind.PROBLEM, intro);
        var list = new UnorderedList();
        list.addClassName("problem-list");
        problems.forEach(problem -> list.add(new ListItem(entry(notice, problem))));
        return notice.with(list);
    }

    private Component entry(Notice notice, DraftProblem problem) {
        var field = fields.get(problem.field());
        var label = field == null ? "" : String.valueOf(field.getElement().getProperty("label", ""));
        var words = (label.isEmpty() ? "" : label + ": ") + text(notice, problem);
        if (!(field instanceof Focusable<?> focusable)) {
            return new Span(words);
        }
        var button = new NativeButton(words, click -> focusable.focus());
        button.addClassName("link-button");
        return button;
    }

    static String text(Component place, DraftProblem problem) {
        return place.getTranslation(problem.textKey(), problem.parameters().toArray());
    }
}
