package org.greenroom.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.Throttle.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: by account and address together, by account, by address. A browser that has signed in to the account
 * before has an allowance of its own: whoever tries from elsewhere, in any number, cannot keep the member out of it.
 */
@Component
class SignInThrottle {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Throttle throttle;
    private final Devices devices;
    private final Directory directory;
    private final AccessSettings settings;

    SignInThrottle(Throttle throttle, Devices devices, Directory directory, AccessSettings settings) {
        this.throttle = throttle;
        this.devices = devices;
        this.directory = directory;
        this.settings = settings;
    }

    /** Counts an attempt; false when it has to wait. @param account what was typed, or the id of the account */
    boolean allows(String account, String address) {
        return throttle.allows(
                device(account).map(device -> new Limit[] {known(device)}).orElseGet(() ->
                        new Limit[] {together(account, address), byAccount(account), byAddress(address)}));
    }

    /** An attempt that succeeded does not count. */
    void forget(String account, String address) {
        device(account).map(this::known).ifPresentOrElse(throttle::clear, () -> {
            throttle.clear(together(account, address));
            throttle.forgive(byAccount(account));
            throttle.forgive(byAddress(address));
        });
    }

    /** Counts a wish for a link; false when there were too many from this address. */
    boolean allowsRequest(String address) {
        return throttle.allows(new Limit("request", Throttle.network(address), settings.requestsAddress()));
    }

    private Limit together(String account, String address) {
        return new Limit("sign-in both", account + "\n" + Throttle.network(address), settings.attemptsTogether());
    }

    private Limit byAccount(String account) {
        return new Limit("sign-in account", account, settings.attemptsAccount());
    }

    private Limit byAddress(String address) {
        return new Limit("sign-in address", Throttle.network(address), settings.attemptsAddress());
    }

    /** The known device an attempt comes from; the database is asked whether or not there is such an account. */
    private Optional<UUID> device(String account) {
        var secret = CurrentOrigin.get().map(Origin::device).orElse(null);
        return devices.find(owner(account), secret);
    }

    private @Nullable UUID owner(String account) {
        if (ID.matcher(account).matches()) {
            return UUID.fromString(account);
        }
        return directory.account(account).map(AccountEntity::id).orElse(null);
    }

    private Limit known(UUID device) {
        return new Limit("sign-in device", device.toString(), settings.attemptsTogether());
    }
}
