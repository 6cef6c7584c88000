package org.greenroom.bench;

import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.PostgresTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/** The portal as the tests start it, without a web server, on the database that a benchmark’s first argument names. */
final class BenchPortal {

    @GreenroomTest
    private static final class OnH2 {}

    @PostgresTest
    private static final class OnPostgres {}

    private BenchPortal() {}

    /** @param arguments {@code h2} (if absent) or {@code postgresql} first */
    static ApplicationContext start(String[] arguments) {
        var postgres = arguments.length > 0 && arguments[0].equals("postgresql");
        var tests = new TestContextManager(postgres ? OnPostgres.class : OnH2.class);
        return tests.getTestContext().getApplicationContext();
    }
}
