package org.greenroom.ballot.web;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.greenroom.texts.Texts;
import org.springframework.stereotype.Component;

/** Figures as people read them. */
@Component("figuresInWords")
class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private final Texts texts;

    Figures(Texts texts) {
        this.texts = texts;
    }

    /** Such as “7,746”. */
    String number(int number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /**
     * Such as “99.6 %”, to one decimal. Only nobody is “0 %” and only everybody “100 %”: what rounding would make of a few
     * is said in words.
     *
     * @param of the base; 0 is read as nobody of nobody
     */
    String percent(int part, int of, Locale locale) {
        if (part == 0 || of == 0) {
            return texts.get(locale, "site.percent", "0");
        }
        if (part == of) {
            return texts.get(locale, "site.percent", "100");
        }
        var exact = HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP);
        if (exact.compareTo(LEAST) < 0) {
            return texts.get(locale, "site.percent.under", "0.1");
        }
        var rounded = exact.setScale(1, RoundingMode.HALF_UP);
        return rounded.compareTo(HUNDRED) >= 0
                ? texts.get(locale, "site.percent.over", "99.9")
                : texts.get(locale, "site.percent", rounded.toPlainString());
    }
}
