package org.greenroom.notification;

/**
 * Carries one mail away. The portal brings SMTP; another bean of this type takes its place (the demonstration shows mail
 * on a page instead).
 */
public interface MailTransport {

    /**
     * Hands the mail over; returns when the next server has taken it.
     *
     * @throws MailNotSent when it has not; the outbox tries again later
     */
    void send(Message message) throws MailNotSent;

    /** Whether mail can be handed over at all; while not, everything waits and no attempt is counted. */
    default boolean isReady() {
        return true;
    }

    /** The mail could not be handed over. Carries no address. */
    class MailNotSent extends Exception {
        public MailNotSent(String why) {
            super(why);
        }
    }
}
