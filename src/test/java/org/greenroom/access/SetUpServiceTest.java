package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.greenroom.access.SetUp.Officer;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@GreenroomTest
@Transactional
class SetUpServiceTest {

    private static final String PASSWORD = "nine green bottles on stage";
    private static final Officer FIRST = new Officer("First Officer", "first@officers.example");
    private static final Officer SECOND = new Officer("Second Officer", "second@officers.example");

    @Autowired
    private SetUp setUp;

    @Autowired
    private SignIns signIns;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noAccountAtAll() {
        jdbc.sql("delete from role_grant").update();
        jdbc.sql("delete from activation").update();
        jdbc.sql("delete from account").update();
    }

    @Test
    void theLinkMakesTwoOfficersOnce() {
        var link = setUp.open().orElseThrow();
        assertThat(setUp.isOpen(link)).isTrue();

        setUp.complete(link, FIRST, PASSWORD, SECOND, Locale.UK);

        assertThat(signIns.check("first@officers.example", PASSWORD, "203.0.113.1")
                        .roles())
                .containsExactlyInAnyOrder(
                        Role.RETURNING_OFFICER, Role.MEMBERSHIP_OFFICER, Role.CONSENT_OFFICER, Role.AUDITOR);
        assertThat(jdbc.sql("select count(*) from outbox_mail where recipient = 'second@officers.example'")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(setUp.isOpen(link)).isFalse();
        assertThatThrownBy(() -> setUp.complete(link, FIRST, PASSWORD, SECOND, Locale.UK))
                .isInstanceOf(ActivationRefused.class);
        assertThat(setUp.open()).isEmpty();
    }

    @Test
    void anotherLinkPrintedBeforeIsDeadAfterwards() {
        var older = setUp.open().orElseThrow();
        var newer = setUp.open().orElseThrow();

        setUp.complete(newer, FIRST, PASSWORD, SECOND, Locale.UK);

        assertThat(setUp.isOpen(older)).isFalse();
        assertThatThrownBy(() -> setUp.complete(older, FIRST, PASSWORD, SECOND, Locale.UK))
                .isInstanceOf(ActivationRefused.class);
    }

    @Test
    void anInventedLinkIsRefused() {
        setUp.open();

        assertThat(setUp.isOpen("invented")).isFalse();
        assertThatThrownBy(() -> setUp.complete("invented", FIRST, PASSWORD, SECOND, Locale.UK))
                .isInstanceOf(ActivationRefused.class);
    }
}
