package org.greenroom.consent.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes letters from the templates in {@code consent/notices}: {@code <kind>-<version>_<language>.txt}, the first line
 * the subject, then paragraphs. A template that has been published is never changed; a new text is a new version.
 */
@Component
class LetterTemplates {

    /** The newest version of each template. */
    private static final int VERSION = 1;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private final Wordings wordings;
    private final Times times;
    private final Map<String, String> templates = new HashMap<>();

    LetterTemplates(Wordings wordings, Times times) {
        this.wordings = wordings;
        this.times = times;
        for (var kind : RequestKind.values()) {
            for (var language : Languages.ALL) {
                var name = name(kind, language.getLanguage());
                templates.put(name, read(name));
            }
        }
    }

    /** The letter as it reads on a day. */
    LetterText write(RequestForm form, LocalDate dated) {
        var language = form.locale();
        var values = Map.of(
                "memberName", form.memberName(),
                "engager", form.engager(),
                "production", form.production(),
                "uses", uses(form),
                "date", times.date(dated, language),
                "deadline", times.date(Request.month(dated), language),
                "replyTo", form.replyTo());
        var template = templates.getOrDefault(name(form.kind(), form.language()), "");
        var filled = PLACEHOLDER.matcher(template).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("A letter asks for " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
        var parts = filled.split("\n\n", 2);
        return new LetterText(VERSION, parts[0].strip(), parts[1].strip());
    }

    /** One line each; the line for everything when none is named. */
    private String uses(RequestForm form) {
        if (form.uses().isEmpty()) {
            return form.locale().equals(Languages.WELSH)
                    ? "– pob defnydd o’m llun, fy llais, fy symudiadau a’m recordiadau"
                    : "– every use of my likeness, voice, movement and recordings";
        }
        var current = wordings.current();
        return form.uses().stream()
                .map(use -> "– " + current.get(use).in(form.locale()).title())
                .collect(Collectors.joining("\n"));
    }

    private static String name(RequestKind kind, String language) {
        return "consent/notices/" + kind.code() + "-" + VERSION + "_" + language + ".txt";
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("\r", "")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("A template of a letter cannot be read", e);
        }
    }
}
