package org.greenroom.settings;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** The trace of an exception, whose messages may quote what somebody typed, masked. Named in {@code logback-spring.xml}. */
public class MaskedTrace extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return LogMask.mask(super.throwableProxyToString(thrown));
    }
}
