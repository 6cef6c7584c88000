package org.greenroom.booth;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.greenroom.sealing.CheckedBallot;
import org.greenroom.sealing.Ciphertext;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.Group;
import org.greenroom.sealing.Question;
import org.greenroom.sealing.TrusteeKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ballot papers for the booth's tests, all under one key that the tests hold, so that they can see what was sealed. */
final class Papers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TrusteeKey KEY = TrusteeKey.generate();

    private Papers() {}

    /** The question the portal was built for: yes or no, blank allowed, with Welsh texts. */
    static byte[] scanning() {
        return paper("Digital scanning on set", "Sganio digidol ar set", "")
                .question(
                        Question.choiceOfOne(
                                "Would you be prepared to refuse to be scanned on set until adequate AI protections are agreed?",
                                List.of("Yes", "No"),
                                true),
                        welsh(
                                "A fyddech yn barod i wrthod cael eich sganio ar set nes bod amddiffyniadau digonol rhag AI wedi’u cytuno?",
                                "Byddwn",
                                "Na fyddwn"))
                .toBytes();
    }

    /** Yes or no without a blank vote; up to two of three names or blank; exactly two of four without blank. */
    static byte[] severalQuestions() {
        var description = "Three short questions about the next round of talks.";
        return paper("The next round of talks", "Y rownd nesaf o drafodaethau", description)
                .question(Question.choiceOfOne("Should the talks go on in January?", List.of("Yes", "No"), false))
                .question(new Question(
                        "Who should speak for the dancers?",
                        List.of("Amara Obi", "Björn & Co", "Carys Lloyd"),
                        true,
                        1,
                        2))
                .question(new Question(
                        "Which two subjects come first?", List.of("Fees", "Hours", "Scans", "Voices"), false, 2, 2))
                .toBytes();
    }

    /** Any number of three, none included. */
    static byte[] anyNumber() {
        return paper("Where you work", "Ble rydych yn gweithio", "")
                .question(new Question(
                        "Which of these did you do this year?", List.of("Film", "Television", "Stage"), false, 0, 3))
                .toBytes();
    }

    private static ElectionWriter paper(String name, String welshName, String description) {
        return new ElectionWriter(ElectionWriter.newUuid(), KEY.publicKey(), name, description)
                .extra(
                        "greenroom",
                        JSON.valueToTree(Map.of(
                                "kind",
                                "indicative",
                                "banner",
                                Map.of(
                                        "en",
                                        "Indicative. This vote binds nobody and does not authorise action.",
                                        "cy",
                                        "Dangosol. Nid yw’r bleidlais hon yn rhwymo neb nac yn awdurdodi gweithredu."),
                                "secrecy",
                                Map.of(
                                        "en",
                                        "Your choice is sealed on this device before it is sent, and opened only as part of the sum of all votes.",
                                        "cy",
                                        "Caiff eich dewis ei selio ar y ddyfais hon cyn ei anfon, a’i agor fel rhan o gyfanswm yr holl bleidleisiau yn unig."),
                                "cy",
                                Map.of("name", welshName, "description", ""))));
    }

    private static Map<String, JsonNode> welsh(String question, String... answers) {
        return Map.of("cy", JSON.valueToTree(Map.of("question", question, "answers", List.of(answers))));
    }

    /** What was sealed, by question; with a blank vote allowed its bit comes first. */
    static List<List<Integer>> opened(CheckedBallot ballot) {
        return ballot.choices().stream()
                .map(question -> question.stream().map(Papers::opened).toList())
                .toList();
    }

    private static int opened(Ciphertext ciphertext) {
        BigInteger mask = ciphertext.alpha().modPow(KEY.secret(), Group.P);
        BigInteger power = ciphertext.beta().multiply(mask.modInverse(Group.P)).mod(Group.P);
        if (power.equals(BigInteger.ONE)) {
            return 0;
        }
        if (power.equals(Group.G)) {
            return 1;
        }
        throw new AssertionError("Neither 0 nor 1 was sealed");
    }
}
