package org.greenroom.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.util.BigIntegers;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.signing.SignatureCheck.Expired;
import org.greenroom.signing.SignatureCheck.Flaw;
import org.greenroom.signing.SignatureCheck.Forged;
import org.greenroom.signing.SignatureCheck.Valid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs and checks: compact JWS (RFC 7515) with ES256. Every signature names its kind in {@code typ} (RFC 8725, section
 * 3.11), and each purpose has its own keys, so that a receipt can never be shown as a statement.
 */
@Service
public class Signatures {

    /** The {@code typ} of a statement. */
    public static final String STATEMENT_TYPE = "consent-statement+jwt";

    /** Longer ones are no work of the portal. */
    static final int LONGEST = 60_000;

    private static final Pattern TYPE = Pattern.compile("[a-z0-9.+-]{3,60}");

    private final SigningKeys keys;
    private final SigningSettings settings;
    private final GreenroomSettings portal;
    private final Clock clock;

    Signatures(SigningKeys keys, SigningSettings settings, GreenroomSettings portal, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.portal = portal;
        this.clock = clock;
    }

    /**
     * Signs a statement that is valid from now for the time of the setting.
     *
     * @param claims what it says; {@code iss}, {@code iat}, {@code exp} and {@code jti} are added
     * @throws SigningKeys.KeyMissing when the private key is gone
     */
    @Transactional
    public SignedStatement statement(Map<String, ?> claims) {
        return statement(UUID.randomUUID(), claims);
    }

    /** Like {@link #statement(Map)}, under an id that is known beforehand. */
    @Transactional
    public SignedStatement statement(UUID id, Map<String, ?> claims) {
        var issuedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = issuedAt.plus(settings.statementLife());
        var all = new LinkedHashMap<String, Object>();
        all.put("iss", portal.baseUrl());
        all.put("iat", issuedAt.getEpochSecond());
        all.put("exp", expiresAt.getEpochSecond());
        all.put("jti", id.toString());
        claims.forEach(all::putIfAbsent);
        var key = keys.signing(KeyPurpose.STATEMENT);
        keys.keepUntil(key.getKeyID(), expiresAt);
        return new SignedStatement(
                sign(key, STATEMENT_TYPE, new Payload(JSONObjectUtils.toJSONString(all))), id, issuedAt, expiresAt);
    }

    /**
     * Signs a record: it never expires, and its key stays published for ever.
     *
     * @param type what it is, such as {@code consent-receipt+json}; to be named again when it is checked
     * @param payload exactly what is signed
     * @throws SigningKeys.KeyMissing when the private key is gone
     */
    @Transactional
    public String record(String type, byte[] payload) {
        if (!TYPE.matcher(type).matches() || type.equals(STATEMENT_TYPE)) {
            throw new IllegalArgumentException("No type of a record: " + type);
        }
        return sign(keys.signing(KeyPurpose.RECORD), type, new Payload(payload));
    }

    /**
     * Makes the key that signs records, if there is none yet or its file is gone. Whoever signs what must not be dated does this beforehand.
     *
     * @throws SigningKeys.KeyMissing when the private key is gone
     */
    @Transactional
    public void makeRecordKey() {
        keys.lookAfter();
        keys.signing(KeyPurpose.RECORD);
    }

    /** Checks a statement that somebody hands in. Whether what it says still stands is for whoever issued it. */
    @Transactional(readOnly = true)
    public SignatureCheck verifyStatement(String jws) {
        var check = verify(KeyPurpose.STATEMENT, STATEMENT_TYPE, jws);
        if (check instanceof Valid valid) {
            var claims = valid.claims();
            if (!portal.baseUrl().equals(claims.get("iss")) || !(claims.get("exp") instanceof Number exp)) {
                return new Forged(Flaw.NOT_A_SIGNATURE);
            }
            return clock.instant().isBefore(Instant.ofEpochSecond(exp.longValue()))
                    ? valid
                    : new Expired(valid.payload(), valid.key());
        }
        return check;
    }

    /** Checks a record. @param type the type it was signed with */
    @Transactional(readOnly = true)
    public SignatureCheck verifyRecord(String type, String jws) {
        return verify(KeyPurpose.RECORD, type, jws);
    }

    private SignatureCheck verify(KeyPurpose purpose, String type, String jws) {
        var text = jws.strip();
        try {
            if (text.length() > LONGEST) {
                return new Forged(Flaw.NOT_A_SIGNATURE);
            }
            var parsed = JWSObject.parse(text);
            var header = parsed.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || header.getType() == null
                    || !header.getType().getType().equals(type)) {
                return new Forged(Flaw.NOT_A_SIGNATURE);
            }
            var key = header.getKeyID() == null || header.getKeyID().length() > 64
                    ? null
                    : keys.find(header.getKeyID())
                            .filter(found -> found.purpose() == purpose)
                            .orElse(null);
            if (key == null) {
                return new Forged(Flaw.UNKNOWN_KEY);
            }
            return parsed.verify(new ECDSAVerifier(ECKey.parse(key.publicJwk())))
                    ? new Valid(parsed.getPayload().toBytes(), key)
                    : new Forged(Flaw.ALTERED);
        } catch (ParseException | IllegalArgumentException e) {
            return new Forged(Flaw.NOT_A_SIGNATURE);
        } catch (JOSEException e) {
            return new Forged(Flaw.ALTERED);
        }
    }

    private static String sign(ECKey key, String type, Payload payload) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(type))
                    .keyID(key.getKeyID())
                    .build();
            return new JWSObject(header.toBase64URL(), payload, signature(key, header, payload)).serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("This Java platform cannot sign with ES256", e);
        }
    }

    /**
     * Deterministic (RFC 6979): the same key gives the same payload the same signature. So an answer that got lost can be
     * given again, byte for byte, without the portal having kept it.
     */
    private static Base64URL signature(ECKey key, JWSHeader header, Payload payload) throws JOSEException {
        var input = new JWSObject(header, payload).getSigningInput();
        var hash = new byte[32];
        var digest = new SHA256Digest();
        digest.update(input, 0, input.length);
        digest.doFinal(hash, 0);
        var curve = ECNamedCurveTable.getParameterSpec("P-256");
        var domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
        var signer = new org.bouncycastle.crypto.signers.ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(key.getD().decodeToBigInteger(), domain));
        var parts = signer.generateSignature(hash);
        var bytes = new byte[64];
        BigIntegers.asUnsignedByteArray(parts[0], bytes, 0, 32);
        BigIntegers.asUnsignedByteArray(parts[1], bytes, 32, 32);
        return Base64URL.encode(bytes);
    }
}
