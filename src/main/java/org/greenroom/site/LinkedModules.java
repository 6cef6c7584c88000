package org.greenroom.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts an ES module and what it imports into one, every module in a function of its own and otherwise word for word, so
 * that it reads like its sources. Knows what our modules use, {@code import {a} from "./b.js";} and {@code export} before
 * a function, class or constant, and refuses everything else.
 */
final class LinkedModules {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{([^}]*)} from \"(\\.[^\"]+)\";$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export (?=(?:async function|function|class|const) (\\w+))");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?:import|export)\\b.*$");

    private final UnaryOperator<String> read;
    private final Map<String, String> linked = new LinkedHashMap<>();
    private final Set<String> begun = new LinkedHashSet<>();

    private LinkedModules(UnaryOperator<String> read) {
        this.read = read;
    }

    /**
     * Links a module.
     *
     * @param entry its path, such as {@code booth/booth.js}
     * @param read gives the text of a path
     * @throws IllegalArgumentException when modules import each other in a circle, or in a form that is not known
     */
    static String link(String entry, UnaryOperator<String> read) {
        var modules = new LinkedModules(read);
        modules.add(entry);
        return String.join("\n", modules.linked.values());
    }

    private void add(String path) {
        if (linked.containsKey(path)) {
            return;
        }
        if (!begun.add(path)) {
            throw new IllegalArgumentException("Modules import each other in a circle: " + path);
        }
        var text = read.apply(path);
        IMPORT.matcher(text).results().forEach(found -> add(resolve(path, found.group(2))));
        var names = EXPORT.matcher(text).results().map(found -> found.group(1)).toList();
        linked.put(path, wrap(path, body(path, text), names));
    }

    private static String body(String path, String text) {
        var body = EXPORT.matcher(IMPORT.matcher(text).replaceAll(found -> taken(path, found)))
                .replaceAll("");
        var other = OTHER.matcher(body);
        if (other.find()) {
            throw new IllegalArgumentException("%s cannot be linked: %s".formatted(path, other.group()));
        }
        return body;
    }

    private static String taken(String path, MatchResult found) {
        List<String> names = new ArrayList<>();
        for (var name : found.group(1).split(",")) {
            if (!name.isBlank()) {
                if (!name.strip().matches("\\w+")) {
                    throw new IllegalArgumentException(
                            "%s imports in a form that is not known: %s".formatted(path, name.strip()));
                }
                names.add(name.strip());
            }
        }
        return "const { %s } = %s;".formatted(String.join(", ", names), variable(resolve(path, found.group(2))));
    }

    private static String wrap(String path, String body, List<String> names) {
        return """
                // ---- %s
                const %s = (() => {
                %s
                return { %s };
                })();
                """.formatted(path, variable(path), body.strip(), String.join(", ", names));
    }

    private static String variable(String path) {
        return "module_" + path.replaceAll("\\W", "_");
    }

    private static String resolve(String path, String relative) {
        return URI.create(path).resolve(relative).toString();
    }
}
