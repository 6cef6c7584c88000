package org.greenroom.access.web;

import org.greenroom.access.ActingAs;
import org.greenroom.access.SignInRefused;
import org.greenroom.access.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Turns what was typed on the sign-in page into a signed-in person. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final SignIns signIns;

    SignInProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var address = typed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
        var password =
                typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        try {
            var signedIn = signIns.check(typed.getName(), password, address);
            var authentication = ActingAs.authentication(signedIn);
            authentication.setDetails(typed.getDetails());
            return authentication;
        } catch (SignInRefused refused) {
            throw refused.tooMany() ? new TooManyAttempts() : new BadCredentialsException("Refused");
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Waiting helps; said whether or not the account exists. */
    static class TooManyAttempts extends AuthenticationException {
        TooManyAttempts() {
            super("Too many attempts");
        }

        @Override
        public @Nullable Authentication getAuthenticationRequest() {
            return null;
        }
    }
}
