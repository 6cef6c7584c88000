package org.greenroom.ballot;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Papers to begin with. Answers are in English alone, since one Welsh word would ask for Welsh everywhere. */
public enum BallotTemplate {
    /** Nothing yet. */
    EMPTY(BallotKind.INDICATIVE),
    /** Would you …? Yes or no. */
    YES_NO(BallotKind.INDICATIVE),
    /** One of three answers, which are still to be written. */
    CHOICE(BallotKind.CONSULTATIVE),
    /** Up to some number of answers. */
    UP_TO(BallotKind.CONSULTATIVE);

    private static final int ANSWERS_OF_A_CHOICE = 3;

    private final BallotKind kind;

    BallotTemplate(BallotKind kind) {
        this.kind = kind;
    }

    /** The word in text keys: {@code ballots.template.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of ballot that such a paper mostly is. */
    public BallotKind usualKind() {
        return kind;
    }

    /** @param most answers that may be chosen, from 2 to 49; only {@link #UP_TO} asks for it */
    public List<BallotQuestion> questions(int most) {
        return switch (this) {
            case EMPTY -> List.of();
            case YES_NO ->
                List.of(BallotQuestion.choiceOfOne(
                        Bilingual.EMPTY, List.of(new Bilingual("Yes", ""), new Bilingual("No", "")), true));
            case CHOICE -> List.of(BallotQuestion.choiceOfOne(Bilingual.EMPTY, unwritten(ANSWERS_OF_A_CHOICE), true));
            case UP_TO -> List.of(new BallotQuestion(Bilingual.EMPTY, unwritten(most + 1), true, 1, most));
        };
    }

    private static List<Bilingual> unwritten(int count) {
        return Collections.nCopies(count, Bilingual.EMPTY);
    }
}
