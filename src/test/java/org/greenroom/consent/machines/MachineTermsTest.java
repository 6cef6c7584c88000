package org.greenroom.consent.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.greenroom.consent.Condition;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Use;
import org.junit.jupiter.api.Test;

/** Whatever is not allowed without conditions maps to no. */
class MachineTermsTest {

    private static final Leeway CONDITIONAL =
            Leeway.allow(Map.of(Condition.FEE, "union minimum"), LocalDate.of(2030, 1, 1));

    @Test
    void refusalsQuestionsAndConditionsAreANo() {
        for (var leeway : List.of(Leeway.refuse(), Leeway.ask(null), CONDITIONAL)) {
            var terms = MachineTerms.of(use -> List.of(leeway));
            assertThat(terms.contentUsage()).isEqualTo("train-ai=n, ai-use=n");
            assertThat(terms.rsl())
                    .contains("<prohibits type=\"usage\">ai-all</prohibits>")
                    .doesNotContain("permits");
        }
        assertThat(MachineTerms.of(use -> List.of()).contentUsage()).isEqualTo("train-ai=n, ai-use=n");
    }

    @Test
    void aYesAndANoStandSideBySide() {
        var terms = new MachineTerms(
                List.of(new MachineTerms.Term(MachineTerm.TRAIN, false), new MachineTerms.Term(MachineTerm.USE, true)));
        assertThat(terms.contentUsage()).isEqualTo("train-ai=n, ai-use=y");
        assertThat(terms.rsl())
                .contains("<permits type=\"usage\">ai-input</permits>")
                .contains("<prohibits type=\"usage\">ai-train</prohibits>");
    }

    @Test
    void theLinesForRobotsFollowTheDraft() {
        assertThat(MachineTerms.of(use -> List.of(Leeway.refuse())).robots())
                .isEqualTo("User-Agent: *\nAllow: /\nContent-Usage: / train-ai=n, ai-use=n\n");
    }

    @Test
    void theDocumentIsWellFormedAndInTheNamespaceOfRsl() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var bytes = MachineTerms.of(use -> List.of(CONDITIONAL)).rsl().getBytes(StandardCharsets.UTF_8);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("https://rslstandard.org/rsl");
        assertThat(root.getElementsByTagName("prohibits").getLength()).isOne();
    }

    @Test
    void trainingAndEveryKindOfReplicaBelongToATerm() {
        var covered = Arrays.stream(MachineTerm.values())
                .flatMap(term -> term.uses().stream())
                .toList();
        assertThat(Arrays.stream(Use.values())
                        .filter(use ->
                                use.name().startsWith("TRAIN_") || use.name().startsWith("REPLICA_")))
                .allMatch(covered::contains);
    }
}
