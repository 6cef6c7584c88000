package org.greenroom.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What access asks of the membership roll. Declared here and implemented by {@code membership}, so that the roll may ask
 * who is signed in.
 */
public interface MemberRecords {

    /** The member with this id. */
    Optional<Person> byId(UUID memberId);

    /** What a member’s session needs of the roll on this day (UK date), in one statement. */
    Optional<Standing> standing(UUID memberId, LocalDate day);

    /**
     * A member at a request.
     *
     * @param displayName professional name, or else the legal one
     * @param language the language the member reads
     * @param steward whether the member is a steward anywhere that day
     */
    record Standing(String displayName, Locale language, boolean steward) {}

    /** The member with this number; case and blanks around it do not matter. */
    Optional<Person> byNumber(String number);

    /** The member with this mail address; case and blanks around it do not matter. */
    Optional<Person> byEmail(String email);

    /**
     * Gives a member another mail address, which an import keeps until it is told otherwise. For callers that have made
     * sure that the member wants it and nobody else has it.
     */
    void changeEmail(UUID memberId, String email);

    /** Whether the member is a steward anywhere on this day (UK date). */
    boolean isSteward(UUID memberId, LocalDate day);

    /** Everybody with a current term on this day (UK date), by name. */
    default List<Steward> stewards(LocalDate day) {
        return List.of();
    }

    /**
     * A steward of a workplace.
     *
     * @param name the name the member goes by
     * @param workplace where
     * @param endsOn the term's last day
     */
    record Steward(UUID memberId, String name, String workplace, LocalDate endsOn) {}

    /**
     * A member as far as access needs to know.
     *
     * @param memberId id on the roll
     * @param number membership number
     * @param displayName professional name, or else the legal one
     * @param rollName legal name, for letters
     * @param email address on the roll, or null for members who are written letters
     * @param language the language the member reads
     */
    record Person(
            UUID memberId,
            String number,
            String displayName,
            String rollName,
            @Nullable String email,
            Locale language) {}
}
