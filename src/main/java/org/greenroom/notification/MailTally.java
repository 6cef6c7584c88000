package org.greenroom.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is kept of delivered mail: a number for each purpose. Only the sending task writes it, one run at a time. */
@Entity
@Table(name = "mail_tally")
class MailTally {

    @Id
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private long sent;
    private long givenUp;

    protected MailTally() {}

    MailTally(Purpose purpose) {
        this.purpose = purpose;
    }

    void countSent() {
        sent++;
    }

    void countGivenUp() {
        givenUp++;
    }

    Purpose purpose() {
        return purpose;
    }

    Outbox.Tally asRecord() {
        return new Outbox.Tally(sent, givenUp);
    }
}
