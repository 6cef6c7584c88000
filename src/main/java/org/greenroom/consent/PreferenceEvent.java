package org.greenroom.consent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen in a member’s record. Names and fields stand in stored events and never change their meaning. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PreferenceEvent.WordingShown.class, name = "wordingShown"),
    @JsonSubTypes.Type(value = PreferenceEvent.PresetChosen.class, name = "presetChosen"),
    @JsonSubTypes.Type(value = PreferenceEvent.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = PreferenceEvent.ExceptionStated.class, name = "exceptionStated"),
    @JsonSubTypes.Type(value = PreferenceEvent.ExceptionEnded.class, name = "exceptionEnded"),
    @JsonSubTypes.Type(value = PreferenceEvent.AgentNamed.class, name = "agentNamed"),
    @JsonSubTypes.Type(value = PreferenceEvent.AgentEnded.class, name = "agentEnded"),
    @JsonSubTypes.Type(value = PreferenceEvent.AgentLooked.class, name = "agentLooked"),
    @JsonSubTypes.Type(value = PreferenceEvent.LooserProposed.class, name = "looserProposed"),
    @JsonSubTypes.Type(value = PreferenceEvent.ProposalDeclined.class, name = "proposalDeclined"),
    @JsonSubTypes.Type(value = PreferenceEvent.LinkGiven.class, name = "linkGiven"),
    @JsonSubTypes.Type(value = PreferenceEvent.LinkRevoked.class, name = "linkRevoked"),
})
public sealed interface PreferenceEvent {

    /** By which way a decision came. */
    enum Via {
        /** The member’s act on a single use. */
        OWN,
        PRESET,
        WITHDRAWAL,
        AGENT,
        /** The member confirmed what an agent proposed. */
        PROPOSAL
    }

    /**
     * The exact wordings were shown to the person who acts.
     *
     * @param wordings version by use
     * @param hashes SHA-256 of those versions in hexadecimal digits, by use
     * @param language in which they were shown, {@code en} or {@code cy}
     */
    record WordingShown(Map<Use, Integer> wordings, Map<Use, String> hashes, String language)
            implements PreferenceEvent {}

    /** A place to start from was chosen; what it changed follows as a decision. */
    record PresetChosen(Preset preset) implements PreferenceEvent {}

    /**
     * Answers were given or taken back.
     *
     * @param changes the items and their answers from now on
     * @param via by which way
     * @param shown the event that says what had been shown; null for what only made things stricter
     * @param proposal the agent’s proposal that was confirmed, or null
     */
    record Decided(
            List<Change> changes,
            Via via,
            @Nullable UUID shown,
            @Nullable UUID proposal) implements PreferenceEvent {
        public Decided {
            changes = List.copyOf(changes);
        }
    }

    /** A different answer for one production; replaces an earlier one for the same production, engager and items. */
    record ExceptionStated(
            UUID exception,
            SortedSet<Item> items,
            String engager,
            String production,
            LocalDate from,
            Leeway leeway,
            int wording,
            @Nullable UUID shown)
            implements PreferenceEvent {}

    /** An exception no longer applies. */
    record ExceptionEnded(UUID exception, @Nullable UUID shown) implements PreferenceEvent {}

    /**
     * An agent may act for some uses, and the member agreed that the agent learns of the membership.
     *
     * @param mandate for what
     * @param agreed the exact words the member agreed to
     */
    record AgentNamed(Mandate mandate, String agreed) implements PreferenceEvent {}

    /** An agent may no longer act. */
    record AgentEnded(UUID mandate) implements PreferenceEvent {}

    /** An agent read what the mandate covers; kept once a day. */
    record AgentLooked(UUID mandate) implements PreferenceEvent {}

    /** An agent proposes what is looser. */
    record LooserProposed(UUID proposal, List<Change> changes, String reason) implements PreferenceEvent {
        public LooserProposed {
            changes = List.copyOf(changes);
        }
    }

    /** The member said no to a proposal, or the agent took it back. */
    record ProposalDeclined(UUID proposal) implements PreferenceEvent {}

    /**
     * A statement was made available by link, and the member agreed that the link reveals the membership.
     *
     * @param link its id, never the link itself
     * @param uses what it shows
     * @param audience for whom
     * @param purpose what for
     * @param until the last day (UK)
     * @param views how often it may be opened
     * @param agreed the exact words the member agreed to
     */
    record LinkGiven(
            UUID link, SortedSet<Use> uses, String audience, String purpose, LocalDate until, int views, String agreed)
            implements PreferenceEvent {}

    /** A link shows nothing any more. */
    record LinkRevoked(UUID link) implements PreferenceEvent {}
}
