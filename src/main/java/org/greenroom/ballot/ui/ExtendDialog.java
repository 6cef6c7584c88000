package org.greenroom.ballot.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.greenroom.ballot.ActRefused;
import org.greenroom.ballot.ActTerms;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.shell.DateFields;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** Until when, and why, a ballot is to run longer. */
class ExtendDialog extends ActDialog {

    private final DateTimePicker closes = DateFields.dayAndTime(getTranslation("ballots.acts.extend.closes"));
    private final Reasons reasons = new Reasons();

    ExtendDialog(
            UUID ballotId, @Nullable Instant closesAt, BallotDecisions decisions, Messages messages, Runnable refresh) {
        super(ballotId, BallotAct.EXTEND, decisions, messages, refresh);
        if (closesAt != null) {
            closes.setValue(LocalDateTime.ofInstant(closesAt, Times.ZONE));
        }
        with(closes, reasons);
    }

    @Override
    boolean isFilled() {
        var time = closes.getValue();
        closes.setInvalid(false);
        if (time == null) {
            refuse(getTranslation("ballot.problem.closing-missing"));
        } else if (Times.ZONE.getRules().getValidOffsets(time).size() != 1) {
            refuse(getTranslation("ballots.field.clock-change"));
        }
        return reasons.isGiven() && !closes.isInvalid();
    }

    private void refuse(String text) {
        closes.setInvalid(true);
        closes.setErrorMessage(text);
    }

    @Override
    ActTerms terms() {
        var time = Objects.requireNonNull(closes.getValue());
        return ActTerms.until(time.atZone(Times.ZONE).toInstant(), reasons.value());
    }

    @Override
    boolean say(ActRefused refused, String text) {
        return switch (refused.reason()) {
            case NOT_LATER -> {
                refuse(text);
                yield true;
            }
            default -> false;
        };
    }
}
