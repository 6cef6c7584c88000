package org.greenroom.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;

/** An account: INVITED until a password is chosen, then ACTIVE; SUSPENDED and back by an officer. */
@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    private UUID id;

    private @Nullable UUID memberId;
    private @Nullable String loginEmail;
    private String displayName;
    private @Nullable String passwordHash;
    private @Nullable Instant renewedByMailAt;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private String language;
    private Instant createdAt;

    // Counted in SQL alone: two who end all sessions at once must not trip over each other.
    @Column(insertable = false, updatable = false)
    private int sessionsEnded;

    @Version
    private @Nullable Integer version;

    protected AccountEntity() {}

    private AccountEntity(
            @Nullable UUID memberId, @Nullable String loginEmail, String displayName, Locale language, Instant now) {
        this.id = UUID.randomUUID();
        this.memberId = memberId;
        this.loginEmail = loginEmail;
        this.displayName = displayName.length() <= 200 ? displayName : displayName.substring(0, 200);
        this.language = Languages.nearest(language).getLanguage();
        this.status = AccountStatus.INVITED;
        this.createdAt = now;
    }

    static AccountEntity forMember(UUID memberId, String displayName, Locale language, Instant now) {
        return new AccountEntity(memberId, null, displayName, language, now);
    }

    static AccountEntity forOfficer(String email, String displayName, Locale language, Instant now) {
        return new AccountEntity(null, emailKey(email), displayName, language, now);
    }

    /** The form of an address under which it is unique. */
    static String emailKey(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Sets the password; the first one activates the account. */
    void choosePassword(String hash) {
        if (status == AccountStatus.SUSPENDED) {
            throw new ActivationRefused();
        }
        passwordHash = hash;
        status = AccountStatus.ACTIVE;
    }

    /** The mailbox alone was enough for the password that holds now. */
    void renewedByMail(Instant moment) {
        renewedByMailAt = moment;
    }

    /** The password that holds now was set by somebody with two factors, or by a printed code. */
    void renewedOtherwise() {
        renewedByMailAt = null;
    }

    void suspend() {
        status = AccountStatus.SUSPENDED;
    }

    void lift() {
        if (status == AccountStatus.SUSPENDED) {
            status = passwordHash == null ? AccountStatus.INVITED : AccountStatus.ACTIVE;
        }
    }

    /** Another address to sign in with, for somebody who is no member. */
    void changeAddress(String email) {
        loginEmail = email;
    }

    /** Gives the account to another member, when the two turned out to be one person. */
    void moveTo(UUID member) {
        memberId = member;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID memberId() {
        return memberId;
    }

    @Nullable
    String loginEmail() {
        return loginEmail;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    int sessionsEnded() {
        return sessionsEnded;
    }

    @Nullable
    Instant renewedByMailAt() {
        return renewedByMailAt;
    }

    AccountStatus status() {
        return status;
    }

    Locale language() {
        return Languages.of(language);
    }

    AccountSummary summary() {
        return new AccountSummary(id, memberId, loginEmail, displayName, status, language());
    }
}
