package org.greenroom.consent.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenroom.consent.Condition;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Reading.Reason;
import org.junit.jupiter.api.Test;

class StatedUseTest {

    private static final LocalDate END = LocalDate.of(2027, 6, 30);
    private static final Leeway ALLOW = Leeway.allow(Map.of(Condition.CREDIT, ""), END);
    private static final Leeway ALLOW_ON_MORE = Leeway.allow(Map.of(Condition.CREDIT, "", Condition.SECURITY, ""), END);
    private static final Leeway ALLOW_SHORTER = Leeway.allow(Map.of(Condition.CREDIT, ""), END.minusDays(1));

    @Test
    void fewerConditionsOrALongerEndAreNotStricter() {
        assertThat(stricter(Leeway.refuse(), Leeway.ask(null))).isFalse();
        assertThat(stricter(Leeway.ask(null), ALLOW)).isTrue(); // It ends, and asking did not.
        assertThat(stricter(ALLOW, ALLOW)).isFalse();
        assertThat(stricter(ALLOW_ON_MORE, ALLOW)).isFalse();
        assertThat(stricter(ALLOW_SHORTER, ALLOW)).isFalse();
    }

    @Test
    void aStricterAnswerMoreConditionsAndAnEarlierEndAreStricter() {
        assertThat(stricter(Leeway.ask(null), Leeway.refuse())).isTrue();
        assertThat(stricter(ALLOW, Leeway.ask(null))).isTrue();
        assertThat(stricter(ALLOW, ALLOW_ON_MORE)).isTrue();
        assertThat(stricter(ALLOW, ALLOW_SHORTER)).isTrue();
    }

    @Test
    void aLanguageThatIsAnsweredAnewIsComparedWithWhatAppliedToIt() {
        var general = new StatedUse(Item.parse("DUB_TRANSLATION"), Leeway.ask(null), Reason.STATED);
        var french = new StatedUse(Item.parse("DUB_TRANSLATION.fr"), Leeway.refuse(), Reason.STATED);
        assertThat(StatedUse.stricter(List.of(general), List.of(general, french)))
                .isTrue();
        assertThat(StatedUse.stricter(List.of(general, french), List.of(general)))
                .isFalse();
        var refused = new StatedUse(Item.parse("DUB_TRANSLATION"), Leeway.refuse(), Reason.STATED);
        assertThat(StatedUse.stricter(List.of(refused), List.of(refused, french)))
                .isFalse();
    }

    private static boolean stricter(Leeway before, Leeway now) {
        return StatedUse.stricter(stated(before), stated(now));
    }

    private static List<StatedUse> stated(Leeway leeway) {
        return List.of(new StatedUse(Item.parse("SCAN_FACE"), leeway, Reason.STATED));
    }
}
