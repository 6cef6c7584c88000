package org.greenroom.access;

/** What was enough for setting a password. */
enum PasswordBy {
    /** The mailbox alone: for a while a mailed link is no second factor beside this password. */
    MAILBOX,
    /** The old password, and nothing more; what was true of that one is true of the new one. */
    OLD_PASSWORD,
    /** More than the mailbox: a passkey, a printed code, or the account is new. */
    MORE
}
