package org.greenroom.consent.ui;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts compared word by word.
 *
 * @param before the first text in pieces
 * @param after the second text in pieces
 */
record WordDiff(List<Piece> before, List<Piece> after) {

    /**
     * Words that follow one another, without a space at the ends.
     *
     * @param changed whether the other text has something else or nothing in their place
     */
    record Piece(String text, boolean changed) {}

    static WordDiff of(String before, String after) {
        var old = words(before);
        var now = words(after);
        var removed = new boolean[old.size()];
        var added = new boolean[now.size()];
        int oldEnd = -1;
        int nowEnd = -1;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            var was = delta.getSource();
            var is = delta.getTarget();
            // One word that both happen to share between two changes is noise to a reader.
            if (oldEnd >= 0 && was.getPosition() - oldEnd == 1) {
                removed[oldEnd] = true;
                added[nowEnd] = true;
            }
            mark(removed, was.getPosition(), was.size());
            mark(added, is.getPosition(), is.size());
            oldEnd = was.getPosition() + was.size();
            nowEnd = is.getPosition() + is.size();
        }
        return new WordDiff(pieces(old, removed), pieces(now, added));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void mark(boolean[] words, int from, int count) {
        for (int i = from; i < from + count; i++) {
            words[i] = true;
        }
    }

    private static List<Piece> pieces(List<String> words, boolean[] changed) {
        var found = new ArrayList<Piece>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || changed[i] != changed[from]) {
                found.add(new Piece(String.join(" ", words.subList(from, i)), changed[from]));
                from = i;
            }
        }
        return found;
    }
}
