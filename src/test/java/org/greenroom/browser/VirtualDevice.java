package org.greenroom.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A device of a visitor's that keeps passkeys and says its owner was checked, by Chromium's own tools. */
final class VirtualDevice {

    private final CDPSession tools;
    private final String id;

    private VirtualDevice(CDPSession tools, String id) {
        this.tools = tools;
        this.id = id;
    }

    /** Plugs a new one in. */
    static VirtualDevice of(Visitor visitor) {
        var tools = visitor.context().newCDPSession(visitor.page());
        tools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        var made = tools.send("WebAuthn.addVirtualAuthenticator", arguments);
        return new VirtualDevice(tools, made.get("authenticatorId").getAsString());
    }

    /** How many passkeys it keeps. */
    int passkeys() {
        return tools.send("WebAuthn.getCredentials", named())
                .getAsJsonArray("credentials")
                .size();
    }

    /** Whether its owner is recognised from now on. */
    void recognise(boolean owner) {
        var arguments = named();
        arguments.addProperty("isUserVerified", owner);
        tools.send("WebAuthn.setUserVerified", arguments);
    }

    /** Whether its owner is there: without, it answers nothing, and a page may wait for it as long as it likes. */
    void attend(boolean there) {
        var arguments = named();
        arguments.addProperty("enabled", there);
        tools.send("WebAuthn.setAutomaticPresenceSimulation", arguments);
    }

    private JsonObject named() {
        var arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        return arguments;
    }
}
