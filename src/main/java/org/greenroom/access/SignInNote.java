package org.greenroom.access;

import java.util.List;
import java.util.Locale;

/** Something the sign-in page says beside its form. The demonstration names its accounts by it. */
public interface SignInNote {

    /** One or two sentences above the accounts. */
    String text(Locale locale);

    /** Accounts anybody may use; only ever of a demonstration. */
    List<OpenAccount> accounts(Locale locale);

    /** Where to read on; none unless it is said. */
    default List<Link> links(Locale locale) {
        return List.of();
    }

    /**
     * @param label what the link says
     * @param path within the portal, without a slash in front
     */
    record Link(String label, String path) {}

    /**
     * @param who what this person does
     * @param identifier what to sign in with
     * @param password the password
     */
    record OpenAccount(String who, String identifier, String password) {}
}
