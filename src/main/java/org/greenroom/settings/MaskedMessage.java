package org.greenroom.settings;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of a line of the log, masked. Named in {@code logback-spring.xml}. */
public class MaskedMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return LogMask.mask(super.convert(event));
    }
}
