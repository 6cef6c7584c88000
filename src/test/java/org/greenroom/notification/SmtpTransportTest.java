package org.greenroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.util.Map;
import org.greenroom.notification.MailTransport.MailNotSent;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTransportTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private final Message message = new Message(
            Purpose.ACTIVATION, "carys@example.org", Languages.WELSH, "Croeso i’r porth", "Dyma’r ddolen:\nŵyn");

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aMailArrivesWithItsWordsUnhurt() throws Exception {
        transport(server.getSmtp().getPort()).send(message);

        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Croeso i’r porth");
        assertThat(received.getContent().toString()).contains("Dyma’r ddolen:").contains("ŵyn");
        assertThat(received.getFrom()[0]).hasToString("Undeb <portal@example.org>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aMailWithHtmlHasTheTextBesideItAndItsHeaders() throws Exception {
        transport(server.getSmtp().getPort())
                .send(new Message(
                        Purpose.NEWS,
                        "carys@example.org",
                        Languages.WELSH,
                        "Newyddion gan Undeb",
                        "Dyma’r ddolen",
                        "<!DOCTYPE html><p>Ŵyn</p>",
                        Map.of(
                                "List-Unsubscribe",
                                "<https://portal.example/news-mail/" + "x".repeat(43) + ">",
                                "List-Unsubscribe-Post",
                                "List-Unsubscribe=One-Click")));

        var received = server.getReceivedMessages()[0];
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(received.getSubject()).isEqualTo("Newyddion gan Undeb");
        assertThat(received.getHeader("Content-Language")).containsExactly("cy");
        assertThat(MimeUtility.unfold(received.getHeader("List-Unsubscribe", ",")))
                .isEqualTo("<https://portal.example/news-mail/" + "x".repeat(43) + ">");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var parts = (MimeMultipart) received.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Dyma’r ddolen");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<!DOCTYPE html><p>Ŵyn</p>");
    }

    @Test
    void aServerThatDoesNotAnswerIsReportedWithoutTheAddress() {
        var port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> transport(port).send(message))
                .isInstanceOf(MailNotSent.class)
                .hasMessageNotContaining("carys");
    }

    private static SmtpTransport transport(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        return new SmtpTransport(sender, "portal@example.org", "Undeb");
    }

    @Test
    void aRefusedAddressIsToldFromAServerThatCannotBeReached() {
        var refusing = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage mail) {
                Address[] none = {};
                Address[] bad = {new InternetAddress()};
                var refused = new SendFailedException("550", null, none, none, bad);
                throw new MailSendException(Map.of(mail, refused));
            }
        };
        assertThatThrownBy(() -> new SmtpTransport(refusing, "portal@example.org", "Undeb").send(message))
                .isInstanceOfSatisfying(
                        MailNotSent.class, e -> assertThat(e.addressRefused()).isTrue());
        assertThatThrownBy(() -> transport(1).send(message))
                .isInstanceOfSatisfying(
                        MailNotSent.class, e -> assertThat(e.addressRefused()).isFalse());
    }
}
