package org.greenroom.membership.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenroom.texts.Texts;
import org.springframework.stereotype.Component;

/** What is wrong with rows and files, as sentences. */
@Component
public class ImportTexts {
    private final Texts texts;

    ImportTexts(Texts texts) {
        this.texts = texts;
    }

    /** Why a row is refused; begins in lower case, since it stands after the row. */
    public String text(RowProblem problem, Locale locale) {
        var parameters = new ArrayList<Object>();
        parameters.add(problem.column());
        parameters.addAll(problem.parameters());
        return texts.get(locale, "membership.import.problem." + problem.code(), parameters.toArray());
    }

    /** All reasons of a row in one line. */
    public String text(List<RowProblem> problems, Locale locale) {
        return String.join("; ", problems.stream().map(p -> text(p, locale)).toList());
    }

    /** Why a file cannot be read. */
    public String text(FileProblem problem, Locale locale) {
        String key = "membership.import.file." + problem.code();
        var parameters = new ArrayList<Object>(problem.parameters());
        switch (problem.code()) {
            case LACKS_COLUMNS -> {
                parameters.set(0, kind(problem.parameters().getFirst(), locale));
                boolean several = problem.parameters().get(1).contains(",");
                return texts.get(locale, several ? key + ".several" : key, parameters.toArray());
            }
            case KIND_TWICE -> parameters.set(0, kind(problem.parameters().getFirst(), locale));
            default -> {}
        }
        return texts.get(locale, key, parameters.toArray());
    }

    private String kind(String name, Locale locale) {
        return texts.get(locale, "membership.import.kindInText." + name);
    }
}
