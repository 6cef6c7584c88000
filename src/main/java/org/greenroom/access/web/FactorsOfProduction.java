package org.greenroom.access.web;

import org.greenroom.access.SignInSettings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fails the start of a real portal that would let one factor be enough for officers. */
@Component
@Profile("!demo")
class FactorsOfProduction {

    FactorsOfProduction(SignInSettings settings) {
        if (settings.oneFactorIsEnough()) {
            throw new IllegalStateException("greenroom.sign-in.one-factor-is-enough is for the profile demo alone:"
                    + " officers and stewards of a real union sign in with two factors.");
        }
    }
}
