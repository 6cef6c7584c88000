package org.greenroom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.greenroom.processes.PortalProcess;
import org.greenroom.testing.Chromium;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser for all journeys of a JVM, and one demonstration portal for those that want it: tests take a {@link Browsing} and,
 * to have the demonstration, a {@link Demo} as parameters. Without a browser the tests are skipped, or fail where
 * {@code GREENROOM_BROWSER=required}.
 */
final class BrowserPortal implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(BrowserPortal.class);

    /** The portal with the demonstration, prepared. */
    record Demo(PortalProcess process) implements AutoCloseable {

        static Demo start() {
            var settings = Map.of("SPRING_PROFILES_ACTIVE", "demo");
            var process = PortalProcess.start(
                    "portal", PortalProcess.freshFolder("demo"), PortalProcess.freePort(), settings);
            process.awaitLine(line -> line.contains("The demonstration is ready"), Duration.ofMinutes(5));
            return new Demo(process);
        }

        String url() {
            return process.url();
        }

        @Override
        public void close() {
            process.close();
        }
    }

    /** The one browser. Playwright belongs to the thread that made it: journeys run one after another. */
    record Browsing(Playwright playwright, Browser browser) implements AutoCloseable {

        private static Browsing start() {
            var playwright = Chromium.playwright();
            PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
            var browser = Chromium.launch(playwright);
            return new Browsing(playwright, browser);
        }

        /** Somebody with a phone. */
        Visitor phone(String url) {
            return Visitor.come(browser, url, Visitor.Screen.PHONE);
        }

        /** Somebody at a desk. */
        Visitor desk(String url) {
            return Visitor.come(browser, url, Visitor.Screen.DESK);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium.require();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Demo.class || type == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Demo.class
                ? once(context, Demo.class, Demo::start)
                : once(context, Browsing.class, Browsing::start);
    }

    /**
     * Kept for as long as this JVM tests, and closed then. Where two JVMs share the classes, each class is a run of its
     * own: the root of a run would start a portal for every class.
     */
    private static <T extends AutoCloseable> T once(ExtensionContext context, Class<T> type, Supplier<T> start) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, HERE).computeIfAbsent(type, key -> start.get(), type);
    }
}
