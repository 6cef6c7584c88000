package org.greenroom.consent.wording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.greenroom.approval.Proposal;
import org.greenroom.audit.Actor;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.WordingRefused.Reason;
import org.jspecify.annotations.Nullable;

/** A version in the making; while it is proposed it cannot be changed. */
@Entity
@Table(name = "consent_wording_draft")
class DraftEntity {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "use_code")
    private Use use;

    private int basedOn;
    private byte[] content;
    private boolean material;
    private boolean proposed;
    private String editedByName;
    private Instant editedAt;
    private @Nullable String sentBack;

    /** A wrapper: a null one tells Spring Data that the row is new. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway")
    protected DraftEntity() {}

    @SuppressWarnings("NullAway")
    DraftEntity(Use use, int basedOn, WordingText english, WordingText welsh, boolean material, Actor by, Instant at) {
        this.id = UUID.randomUUID();
        this.use = use;
        this.basedOn = basedOn;
        edit(english, welsh, material, by, at);
    }

    UUID id() {
        return id;
    }

    Use use() {
        return use;
    }

    int basedOn() {
        return basedOn;
    }

    int edit() {
        return version == null ? 0 : version;
    }

    boolean material() {
        return material;
    }

    WordingBytes.Both texts() {
        return WordingBytes.read(content);
    }

    final void edit(WordingText english, WordingText welsh, boolean isMaterial, Actor by, Instant at) {
        requireNotProposed();
        content = WordingBytes.write(use, basedOn + 1, english, welsh);
        material = isMaterial;
        editedByName = by.name();
        editedAt = at;
        sentBack = null;
    }

    void propose() {
        requireNotProposed();
        proposed = true;
        sentBack = null;
    }

    void takeBack() {
        requireProposed();
        proposed = false;
    }

    void sendBack(String why) {
        requireProposed();
        proposed = false;
        sentBack = why;
    }

    void requireProposed() {
        if (!proposed) {
            throw new WordingRefused(Reason.NOT_PROPOSED);
        }
    }

    void requireNotProposed() {
        if (proposed) {
            throw new WordingRefused(Reason.PROPOSED);
        }
    }

    /** The exact bytes that a second officer approves: the version’s own, and whether it is material. */
    byte[] payload() {
        return WordingBytes.json(Map.of(
                "act",
                WordingDrafts.KIND,
                "content",
                HexFormat.of().formatHex(content),
                "draft",
                id.toString(),
                "material",
                material));
    }

    WordingDraft asRecord(@Nullable Proposal proposal) {
        var texts = texts();
        return new WordingDraft(
                id,
                edit(),
                use,
                basedOn,
                texts.en(),
                texts.cy(),
                material,
                editedByName,
                editedAt,
                sentBack,
                proposed ? proposal : null);
    }
}
