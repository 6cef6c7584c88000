package org.greenroom.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenroom.consent.ui.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void wordsThatWentAndCameAreMarkedAndTheOthersAreNot() {
        var diff = WordDiff.of("Your face is scanned today.", "Your whole face is scanned.");

        assertThat(diff.before()).containsExactly(new Piece("Your face is", false), new Piece("scanned today.", true));
        assertThat(diff.after())
                .containsExactly(
                        new Piece("Your", false),
                        new Piece("whole", true),
                        new Piece("face is", false),
                        new Piece("scanned.", true));
    }

    @Test
    void aSingleSharedWordBetweenTwoChangesBelongsToTheChange() {
        var diff = WordDiff.of("with a suit or markers today here", "with two cameras or scanners today here");

        assertThat(diff.before())
                .containsExactly(
                        new Piece("with", false), new Piece("a suit or markers", true), new Piece("today here", false));
        assertThat(diff.after())
                .containsExactly(
                        new Piece("with", false),
                        new Piece("two cameras or scanners", true),
                        new Piece("today here", false));
    }

    @Test
    void theSameTextIsOnePieceAndAnEmptyOneIsNone() {
        assertThat(WordDiff.of("The same.", "The same.").before()).containsExactly(new Piece("The same.", false));
        assertThat(WordDiff.of("", "New.").before()).isEmpty();
        assertThat(WordDiff.of("", "New.").after()).containsExactly(new Piece("New.", true));
    }
}
