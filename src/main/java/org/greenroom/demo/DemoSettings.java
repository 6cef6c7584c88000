package org.greenroom.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demonstration is made ({@code greenroom.demo.*}).
 *
 * @param password the password of every demonstration account, at least 15 characters
 * @param shortBallot how long after the first start the short ballot closes
 * @param everybodySignsIn whether every member gets an account with the password, for trying many at once
 * @param keepMails how many mails the outbox page keeps
 */
@ConfigurationProperties("greenroom.demo")
public record DemoSettings(
        @DefaultValue("amber-lights-at-nine") String password,
        @DefaultValue("10m") Duration shortBallot,
        @DefaultValue("false") boolean everybodySignsIn,
        @DefaultValue("1000") int keepMails) {

    public DemoSettings {
        if (password.length() < 15) {
            throw new IllegalArgumentException("greenroom.demo.password has fewer than 15 characters");
        }
    }
}
