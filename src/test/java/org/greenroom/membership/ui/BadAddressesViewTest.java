package org.greenroom.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BadAddressesViewTest extends KaribuTest {

    @Autowired
    private TestBallots testBallots;

    @Autowired
    private JdbcClient jdbc;

    private final SignedIn officer =
            new SignedIn(UUID.randomUUID(), null, "Membership officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);

    @Test
    void theListNamesMemberAddressAndDayAndLetsAnEntryGo() {
        jdbc.sql("delete from bad_address").update();
        var member = testBallots.members(1, "Branch " + UUID.randomUUID()).getFirst();
        jdbc.sql("insert into bad_address (address, last_day) select lower(email), :day from member where id = :id")
                .param("day", LocalDate.of(2026, 3, 4))
                .param("id", member)
                .update();
        jdbc.sql("insert into bad_address (address, last_day) values ('gone@example.org', :day)")
                .param("day", LocalDate.of(2026, 3, 3))
                .update();
        signInAs(officer, "MEMBERSHIP_OFFICER");
        UI.getCurrent().navigate("bad-addresses");
        assertThat(pageText())
                .contains("2 addresses", "Member 1", "4 March 2026", "gone@example.org")
                .contains("No member has this address any more")
                .doesNotContain("notification.");

        _click(_find(Button.class, spec -> spec.withText("Take off the list")).getFirst());

        assertThat(pageText()).contains("One address", "gone@example.org").doesNotContain("4 March 2026");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'bad-address.removed'")
                        .query(Long.class)
                        .single())
                .isPositive();
        jdbc.sql("delete from bad_address").update();
    }

    @Test
    void whoRunsBallotsDoesNotSeeIt() {
        signInAs(TestBallots.FIRST_OFFICER, "RETURNING_OFFICER");
        assertThatThrownBy(() -> UI.getCurrent().navigate("bad-addresses"))
                .isInstanceOf(MockAccessDeniedException.class);
    }
}
