package org.greenroom.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps passkeys for Spring's ceremonies. A person's handle is random and made with the first passkey; the name that goes
 * to the device is the one shown on the portal, so that its owner finds it again among others.
 */
@Component
@Transactional
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private static final String COLUMNS = "p.credential_id, p.public_key, p.attestation, p.signature_count,"
            + " p.uv_initialized, p.backup_eligible, p.backup_state, p.transports, p.name, a.passkey_handle";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new one, or the state of a known one after its use; the moment of the use is not kept. */
    @Override
    public void save(CredentialRecord credential) {
        var known = jdbc.sql("update passkey set signature_count = :count, uv_initialized = :uv, backup_state = :backup"
                        + " where credential_id = :credential")
                .param("count", credential.getSignatureCount())
                .param("uv", credential.isUvInitialized())
                .param("backup", credential.isBackupState())
                .param("credential", credential.getCredentialId().getBytes())
                .update();
        if (known == 0) {
            insert(credential);
        }
    }

    private void insert(CredentialRecord credential) {
        var attestation = credential.getAttestationObject();
        var transports = credential.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .limit(8)
                .collect(Collectors.joining(","));
        jdbc.sql("""
                        insert into passkey (id, account_id, credential_id, public_key, attestation, signature_count,
                            uv_initialized, backup_eligible, backup_state, transports, name, created_on)
                        values (:id, :account, :credential, :key, :attestation, :count, :uv, :eligible, :backup,
                            :transports, :name, :day)
                        """)
                .param("id", UUID.randomUUID())
                .param(
                        "account",
                        accountOf(credential.getUserEntityUserId())
                                .orElseThrow(() -> new IllegalArgumentException("Nobody has this handle")))
                .param("credential", credential.getCredentialId().getBytes())
                .param("key", credential.getPublicKey().getBytes())
                .param("attestation", attestation == null ? new byte[0] : attestation.getBytes())
                .param("count", credential.getSignatureCount())
                .param("uv", credential.isUvInitialized())
                .param("eligible", credential.isBackupEligible())
                .param("backup", credential.isBackupState())
                .param("transports", transports)
                .param("name", credential.getLabel())
                .param("day", LocalDate.ofInstant(clock.instant(), Times.ZONE))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select " + COLUMNS + " from passkey p join account a on a.id = p.account_id"
                        + " where p.credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(PasskeyStore::record)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select " + COLUMNS + " from passkey p join account a on a.id = p.account_id"
                        + " where a.passkey_handle = :handle order by p.created_on, p.id")
                .param("handle", handle.getBytes())
                .query(PasskeyStore::record)
                .list();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .update();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql("select passkey_handle, display_name from account where passkey_handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyStore::owner)
                .optional()
                .orElse(null);
    }

    /** @param accountId an account's id, the name of Spring's principal */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        UUID account;
        try {
            account = UUID.fromString(accountId);
        } catch (IllegalArgumentException nobody) {
            return null;
        }
        // Two at once: the first handle stays.
        jdbc.sql("update account set passkey_handle = :handle where id = :account and passkey_handle is null")
                .param("handle", Bytes.random().getBytes())
                .param("account", account)
                .update();
        return jdbc.sql("select passkey_handle, display_name from account where id = :account")
                .param("account", account)
                .query(PasskeyStore::owner)
                .optional()
                .orElse(null);
    }

    /** Owners are accounts, which this does not make. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are made elsewhere");
    }

    Optional<UUID> accountOf(Bytes handle) {
        return jdbc.sql("select id from account where passkey_handle = :handle")
                .param("handle", handle.getBytes())
                .query(UUID.class)
                .optional();
    }

    List<Passkey> of(UUID accountId) {
        return jdbc.sql("select id, name, created_on, backup_state from passkey where account_id = :account"
                        + " order by created_on, id")
                .param("account", accountId)
                .query((row, n) -> new Passkey(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4)))
                .list();
    }

    boolean rename(UUID accountId, UUID id, String name) {
        return jdbc.sql("update passkey set name = :name where id = :id and account_id = :account")
                        .param("name", name)
                        .param("id", id)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    boolean remove(UUID accountId, UUID id) {
        return jdbc.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    private static PublicKeyCredentialUserEntity owner(ResultSet row, int n) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes(1)))
                .name(row.getString(2))
                .displayName(row.getString(2))
                .build();
    }

    private static CredentialRecord record(ResultSet row, int n) throws SQLException {
        Set<AuthenticatorTransport> transports = Stream.of(row.getString(8).split(","))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes(1)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes(2)))
                .attestationObject(new Bytes(row.getBytes(3)))
                .signatureCount(row.getLong(4))
                .uvInitialized(row.getBoolean(5))
                .backupEligible(row.getBoolean(6))
                .backupState(row.getBoolean(7))
                .transports(transports)
                .label(row.getString(9))
                .userEntityUserId(new Bytes(row.getBytes(10)))
                .build();
    }
}
