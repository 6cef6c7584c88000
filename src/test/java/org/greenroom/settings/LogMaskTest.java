package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mail to rhian.o'neill+x@members.example failed|Mail to …@… failed",
                "no account for Rhian@Members.Example.|no account for …@….",
                "GET /consent/s/Zq8h0-_x failed|GET /consent/s/… failed",
                "https://portal.example/activate/abcDEF123?lang=cy|https://portal.example/activate/…?lang=cy",
                "/set-up/PV8IQTRRut7U08gZpJqHMoDQ3_4_AIT5YAmM69nsgds|/set-up/…",
                "GET /x?token=abc&lang=en|GET /x?token=…&lang=en",
                "member EQ0012345 is unknown|member … is unknown",
                "Key (membership_number)=(77-12a) already exists|Key (membership_number)=(…) already exists",
                "tracker 9kpXyB1zYq0Jc5J2wVbqf7+Qm3/xk4R5nT8uLsAeDgI here|tracker … here",
                "secret PV8IQTRRut7U08gZpJqHMoDQ3_4_AIT5YAmM69nsgds here|secret … here",
                "statement eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.abc_DEF|statement …",
            })
    void whatNamesOrOpensIsTakenOut(String written, String logged) {
        assertThat(LogMask.mask(written)).isEqualTo(logged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Started GreenroomApplication in 6.512 seconds (process running for 7.1)",
                "HHH100501: Automatic JDBC statement batching enabled (maximum batch size 50)",
                "Ballot 3f1b6c1e-6a2e-4d25-9b8f-4f3f0b1d7c11 was opened",
                "org.springframework.boot.test.context.SpringBootTestContextBootstrapper at Foo.java:1234",
                "Migrating schema \"public\" to version \"145 - sessions\"",
                "Tomcat started on port 18080 (http) with context path '/'",
            })
    void whatTellsNobodyAnythingStays(String line) {
        assertThat(LogMask.mask(line)).isEqualTo(line);
    }

    @Test
    void theConvertersOfTheLogMaskMessagesAndTraces() {
        var log = new LoggerContext();
        var event = new LoggingEvent(
                "x",
                log.getLogger("x"),
                Level.WARN,
                "Mail to {} failed",
                new IllegalStateException("no such member EQ0012345"),
                new Object[] {"rhian@members.example"});
        assertThat(new MaskedMessage().convert(event)).isEqualTo("Mail to …@… failed");
        var trace = new MaskedTrace();
        trace.setContext(log);
        trace.start();
        assertThat(trace.convert(event))
                .contains("IllegalStateException: no such member …")
                .contains("LogMaskTest")
                .doesNotContain("EQ0012345");
    }
}
