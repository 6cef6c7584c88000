package org.greenroom.site;

import java.util.List;

/**
 * Several files of {@code frontend/} that a page asks for as one, so that it opens with few requests: bean of the feature
 * whose page it is. Served as {@code linked/<name>}; a change of any source changes its address.
 *
 * @param name its file name, ending in {@code .js} or {@code .css}
 * @param sources paths below {@code frontend/}: of a script its entry, whose imports are followed; of a style sheet all
 *     files in their order
 */
public record LinkedFile(String name, List<String> sources) {

    public LinkedFile {
        sources = List.copyOf(sources);
        if (!name.matches("[a-z-]+\\.(js|css)")) {
            throw new IllegalArgumentException("A linked file is a script or a style sheet: " + name);
        }
        if (sources.isEmpty() || isScript(name) && sources.size() != 1) {
            throw new IllegalArgumentException("A linked script has one entry, a style sheet at least one source");
        }
    }

    String path() {
        return "linked/" + name;
    }

    boolean isScript() {
        return isScript(name);
    }

    private static boolean isScript(String name) {
        return name.endsWith(".js");
    }
}
