package org.greenroom.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.Test;

class AccountViewTest extends KaribuTest {

    @Test
    void aMemberFindsEverythingAboutThemselvesFromThePersonalMenu() {
        signIn(Role.MEMBER);

        UI.getCurrent().navigate("more");
        _assertOne(RouterLink.class, spec -> spec.withText("Your account"));

        UI.getCurrent().navigate("account");
        _assertOne(RouterLink.class, spec -> spec.withText("My details"));
        _assertOne(RouterLink.class, spec -> spec.withText("Who looked at my page"));
    }

    @Test
    void whatOnlyMembersHaveIsNotOfferedToAnOfficer() {
        signIn(Role.AUDITOR);

        UI.getCurrent().navigate("account");

        _assertNone(RouterLink.class, spec -> spec.withText("My details"));
    }

    @Test
    void thePageSpeaksWelsh() {
        signIn(Role.MEMBER);
        UI.getCurrent().setLocale(Locale.of("cy", "GB"));

        UI.getCurrent().navigate("account");

        assertThat(pageText()).contains("Eich cyfrif").doesNotContain("account.", "membership.");
    }

    private static void signIn(Role role) {
        signInAs(new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Amara", Set.of(role), Locale.UK), role.name());
    }
}
