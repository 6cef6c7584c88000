package org.greenroom.access.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A button by which the browser makes or shows a passkey. The browser sends the answer or a code for what went wrong;
 * the words for it are {@code signin.passkey.problem.*}.
 */
class PasskeyButton extends NativeButton {

    private static final Set<String> PROBLEMS =
            Set.of("cancelled", "already", "unsupported", "wrong-address", "not-known", "failed");

    /** A click before the script has come would do nothing, and say nothing. */
    private static final String UNTIL_THERE = "this.disabled = true; import($0).then(passkeys => ";

    private final transient Consumer<String> answer;
    private final transient Consumer<String> problem;

    /**
     * @param answer takes the credential as JSON
     * @param problem takes what went wrong, in words
     */
    PasskeyButton(String text, Consumer<String> answer, Consumer<String> problem) {
        super(text);
        this.answer = answer;
        this.problem = problem;
        addClassNames("button-link", "primary");
        getElement().setAttribute("type", "button");
    }

    /** Makes ready for the next click. @param kind create or show */
    void prepare(String script, String kind, String options) {
        getElement().executeJs(UNTIL_THERE + "passkeys.prepare(this, $1, $2))", script, kind, options);
    }

    /** Makes ready for signing in. @param address takes the browser's answer */
    void atEntrance(String script, String address) {
        getElement().executeJs(UNTIL_THERE + "passkeys.entrance(this, $1))", script, address);
    }

    @ClientCallable
    void answered(String credential) {
        answer.accept(credential);
    }

    @ClientCallable
    void failed(String code) {
        if (!code.equals("aborted")) {
            problem.accept(getTranslation("signin.passkey.problem." + (PROBLEMS.contains(code) ? code : "failed")));
        }
    }
}
