package org.greenroom.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.Test;

class ErrorPageViewTest extends KaribuTest {

    @Test
    void thatAPageIsNotOpenStandsInTheTitleOfTheWindowToo() {
        signInAs("somebody", "MEMBER");
        var page = new ErrorPage() {};

        page.show("error.denied.title", "Why");

        assertThat(page.getPageTitle()).isEqualTo("This page is not open to you");
    }
}
