package org.greenroom.browser;

import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.greenroom.demo.DemoAccount;

/**
 * Asks for what is sent by mail, so that the outbox of the demonstration leads to the pages behind its links. Nobody
 * follows them: each is good for one use, and looking is none.
 */
final class PortalErrands {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String WANTED = "gethin@elsewhere.example";

    private PortalErrands() {}

    /** @param anybody with a browser in which nobody is signed in, here and afterwards */
    static void run(Visitor anybody, BrowserPortal.Browsing browsing) {
        anybody.open("sign-in/link");
        anybody.fill("access.signIn.identifier", DemoAccount.AUDITOR.address());
        anybody.press(text("access.request.submit")).settle();
        try (var auditor = browsing.desk(anybody.url())) {
            auditor.signIn(DemoAccount.AUDITOR.address(), PortalWalk.PASSWORD);
            auditor.open("account/address");
            auditor.fill("account.address.new", WANTED);
            auditor.press(text("account.address.ask")).settle();
        }
        for (var link : new String[] {"/sign-in/link/", "/account/address/confirm/", "/account/address/undo/"}) {
            await(anybody, link);
        }
    }

    /**
     * The link in a mail that may still be on its way: the demonstration’s own go first.
     *
     * @param address a piece of the link
     * @param recipient to whom the mail goes
     * @return the whole link
     */
    static String await(Visitor anybody, String address, String recipient) {
        anybody.open("outbox?q=" + recipient);
        return await(anybody, anybody.page().locator(".mail-text a[href*='" + address + "']"))
                .first()
                .getAttribute("href");
    }

    private static void await(Visitor anybody, String address) {
        anybody.open("outbox");
        await(anybody, anybody.page().locator("a[href*='" + address + "']"));
    }

    private static Locator await(Visitor anybody, Locator link) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (link.count() == 0) {
            if (System.nanoTime() > until) {
                throw new AssertionError("No mail with a link like " + link);
            }
            refresh(anybody).click();
            anybody.settle();
        }
        return link;
    }

    private static Locator refresh(Visitor anybody) {
        return anybody.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("demo.outbox.refresh")));
    }
}
