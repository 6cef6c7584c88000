package org.greenroom.access;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what somebody has shown who they are. Each stands in the security context with its moment. */
public enum Factor {
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
    MAIL_LINK(FactorGrantedAuthority.OTT_AUTHORITY),
    /** With the device's own check of its owner (a finger, a face, a PIN), so that it counts for two. */
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    private static final AuthorizationManager<Object> PASSKEY_ALONE = AllRequiredFactorsAuthorizationManager.builder()
            .requireFactor(factor -> factor.webauthnAuthority())
            .build();
    private static final AuthorizationManager<Object> PASSWORD_AND_LINK =
            AllRequiredFactorsAuthorizationManager.builder()
                    .requireFactor(factor -> factor.passwordAuthority())
                    .requireFactor(factor -> factor.ottAuthority())
                    .build();

    private final String authority;

    Factor(String authority) {
        this.authority = authority;
    }

    /** The name Spring Security knows it by, such as {@code FACTOR_PASSWORD}. */
    public String authority() {
        return authority;
    }

    FactorGrantedAuthority at(Instant moment) {
        return FactorGrantedAuthority.withAuthority(authority).issuedAt(moment).build();
    }

    /** Whether this factor was used in the session. */
    public boolean isIn(Authentication authentication) {
        return of(authentication).stream().anyMatch(factor -> authority.equals(factor.getAuthority()));
    }

    /** The factors of a session with their moments. */
    public static List<FactorGrantedAuthority> of(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .toList();
    }

    /**
     * Whether these are two factors.
     *
     * @param mailboxApart whether password and mailed link are two, which they are not when one came by the other
     */
    static boolean areTwo(Authentication authentication, boolean mailboxApart) {
        return granted(PASSKEY_ALONE, authentication) || mailboxApart && granted(PASSWORD_AND_LINK, authentication);
    }

    private static boolean granted(AuthorizationManager<Object> rule, Authentication authentication) {
        var result = rule.authorize(() -> authentication, "factors");
        return result != null && result.isGranted();
    }
}
