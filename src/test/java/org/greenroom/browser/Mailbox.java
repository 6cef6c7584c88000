package org.greenroom.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenroom.processes.PortalProcess;

/** The mail server of a journey, and what lies in everybody's mailbox. */
final class Mailbox implements AutoCloseable {

    private static final Pattern ACTIVATION = Pattern.compile("https?://\\S+/activate/\\S+");
    private static final Pattern SIGN_IN = Pattern.compile("https?://\\S+/sign-in/link/\\S+");

    private final GreenMail server;
    private final Set<String> read = new HashSet<>();

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    static Mailbox open() {
        var server = new GreenMail(new ServerSetup(PortalProcess.freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    /** The settings by which a portal sends its mail here. */
    Map<String, String> settings() {
        return Map.of(
                "SPRING_MAIL_HOST",
                "localhost",
                "SPRING_MAIL_PORT",
                String.valueOf(server.getSmtp().getPort()));
    }

    /** The link of the first activation mail, which has come or is on its way. */
    String activationLink(String address, Duration patience) {
        return link(ACTIVATION, address, Set.of(), patience);
    }

    /** The link of a mail that signs in and has not been read before. */
    String signInLink(String address, Duration patience) {
        var link = link(SIGN_IN, address, read, patience);
        read.add(link);
        return link;
    }

    private String link(Pattern kind, String address, Set<String> known, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            int come = server.getReceivedMessages().length;
            var link = Stream.of(server.getReceivedMessages())
                    .filter(mail -> isTo(mail, address))
                    .map(mail -> link(kind, mail))
                    .flatMap(Optional::stream)
                    .filter(found -> !known.contains(found))
                    .findFirst();
            if (link.isPresent()) {
                return link.get();
            }
            server.waitForIncomingEmail(5_000, come + 1);
        }
        throw new AssertionError("No mail with a link has come");
    }

    /** How many mails came whose subject holds these words. */
    long count(String words) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> subject(mail).contains(words))
                .count();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().equalsIgnoreCase(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> link(Pattern kind, MimeMessage mail) {
        try {
            var found = kind.matcher(String.valueOf(mail.getContent()));
            return found.find() ? Optional.of(found.group()) : Optional.empty();
        } catch (Exception e) {
            return Optional.of(GreenMailUtil.getBody(mail))
                    .map(kind::matcher)
                    .filter(m -> m.find())
                    .map(m -> m.group());
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
