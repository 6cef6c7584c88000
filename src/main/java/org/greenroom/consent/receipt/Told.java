package org.greenroom.consent.receipt;

import java.time.Instant;
import java.util.List;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.WordingText;

/**
 * A receipt in the words of one language; made by {@link ReceiptWords}.
 *
 * @param what what was done
 * @param who by whom
 * @param when with the day, in UK time
 * @param at the same as an instant
 * @param facts what else belongs to it, such as the production
 * @param parts the answers
 * @param shown the wordings that were shown for it, exactly
 * @param record the record’s id
 * @param number the receipt’s number
 * @param hash of the event, in groups of eight digits
 */
public record Told(
        String what,
        String who,
        String when,
        Instant at,
        List<Fact> facts,
        List<Part> parts,
        List<Shown> shown,
        String record,
        int number,
        String hash) {

    /** A line with its label. */
    public record Fact(String label, String text) {}

    /**
     * One answer.
     *
     * @param about the use and which part of it
     * @param answer the answer
     * @param leeway the answer in words, with its last day
     * @param conditions one sentence each
     * @param before what had stood before
     * @param use the use
     * @param version of the wording it rests on
     */
    public record Part(
            String about, Answer answer, String leeway, List<String> conditions, String before, Use use, int version) {}

    /**
     * A wording that was shown.
     *
     * @param use the use
     * @param version its version
     * @param hash SHA-256, 64 hexadecimal digits
     * @param language in which it was shown, as a language tag
     * @param text exactly what was shown
     */
    public record Shown(Use use, int version, String hash, String language, WordingText text) {

        /** The hash in groups that can be compared by eye. */
        public String groupedHash() {
            return ReceiptWords.grouped(hash);
        }
    }
}
