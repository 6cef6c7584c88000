package org.greenroom.access;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether the person of the current request has shown lately who they are. */
@Component
public class FreshSignIn {

    private final List<AllRequiredFactorsAuthorizationManager<Object>> rules;

    FreshSignIn(SignInSettings settings, Clock clock) {
        rules = Stream.of(Factor.values())
                .map(factor -> RequiredFactor.withAuthority(factor.authority())
                        .validDuration(settings.askAgainAfter())
                        .build())
                .map(factor -> AllRequiredFactorsAuthorizationManager.builder()
                        .requireFactor(factor)
                        .build())
                .toList();
        rules.forEach(rule -> rule.setClock(clock));
    }

    /** Whether a sensitive act is possible now. */
    public boolean isFresh() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && isFresh(authentication);
    }

    /** @throws FreshSignInRequired when the person has to show once more who they are */
    public void require() {
        if (!isFresh()) {
            throw new FreshSignInRequired();
        }
    }

    private boolean isFresh(Authentication authentication) {
        return ActingAs.isPortalsOwn(authentication)
                || rules.stream().anyMatch(rule -> rule.authorize(() -> authentication, "act")
                        .isGranted());
    }
}
