package org.greenroom.ballot.ui;

import java.util.Arrays;
import java.util.Optional;
import org.greenroom.ballot.DraftProblem;

/** The steps in which a draft is written; their codes stand in addresses. */
enum EditStage {
    DETAILS("details"),
    QUESTIONS("questions"),
    ELECTORATE("electorate"),
    SAFEGUARDS("safeguards"),
    SCHEDULE("schedule"),
    SIGN_OFF("sign-off"),
    CHECK("check");

    private final String code;

    EditStage(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    String labelKey() {
        return "ballots.stage." + code;
    }

    EditStage next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    static Optional<EditStage> of(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
    }

    /** Whether the draft is written in this step and saved by going on; the others have acts of their own. */
    boolean writes() {
        return this != SAFEGUARDS && this != SIGN_OFF && this != CHECK;
    }

    /** The step in which this problem is put right. */
    static EditStage of(DraftProblem problem) {
        var field = problem.field();
        if (field.startsWith("questions")) {
            return QUESTIONS;
        }
        if (field.startsWith("signOff")) {
            return SIGN_OFF;
        }
        return field.equals("opensAt") || field.equals("closesAt") ? SCHEDULE : DETAILS;
    }
}
