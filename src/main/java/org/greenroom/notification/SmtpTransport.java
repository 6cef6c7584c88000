package org.greenroom.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by the mail server of {@code spring.mail.*}. */
class SmtpTransport implements MailTransport {

    private final JavaMailSender sender;
    private final String from;
    private final String fromName;

    SmtpTransport(JavaMailSender sender, String from, String fromName) {
        this.sender = sender;
        this.from = from;
        this.fromName = fromName;
    }

    @Override
    public void send(Message message) throws MailNotSent {
        try {
            var mime = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(from, fromName, StandardCharsets.UTF_8.name()));
            helper.setTo(message.recipientAddress());
            helper.setSubject(message.subject());
            if (message.html() == null) {
                helper.setText(message.bodyText());
            } else {
                mime.setContent(alternatives(message.bodyText(), message.html()));
            }
            mime.setHeader("Content-Language", message.language().getLanguage());
            mime.setHeader("Auto-Submitted", "auto-generated");
            for (var header : message.headers().entrySet()) {
                mime.setHeader(header.getKey(), header.getValue());
            }
            sender.send(mime);
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            throw new MailNotSent(e.getClass().getSimpleName(), isAddressRefused(e));
        }
    }

    /** Whether the server refused the recipient for good (RFC 5321, 4.2.1: a reply of 5yz), and not the sender or the mail. */
    private static boolean isAddressRefused(Exception e) {
        return e instanceof MailSendException failed
                && Stream.of(failed.getMessageExceptions())
                        .anyMatch(cause -> cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    /** The same twice, the plainer first (RFC 2046, 5.1.4). */
    private static MimeMultipart alternatives(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        var rich = new MimeBodyPart();
        rich.setText(html, StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, rich);
    }
}
