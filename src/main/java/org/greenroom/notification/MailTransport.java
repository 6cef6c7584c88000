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
        private static final long serialVersionUID = 1L;

        private final boolean addressRefused;

        public MailNotSent(String why) {
            this(why, false);
        }

        /** @param addressRefused whether the next server said that it is the address to which nothing can be sent */
        public MailNotSent(String why, boolean addressRefused) {
            super(why);
            this.addressRefused = addressRefused;
        }

        /** Whether it is the address that is wrong, and not the way to it. */
        public boolean addressRefused() {
            return addressRefused;
        }
    }
}
