package org.greenroom.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.greenroom.access.PasswordRefused.Reason;
import org.greenroom.settings.GreenroomSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted, after NIST SP 800-63B-4 section 3.1.1: length counts, no rules of composition, a list of
 * those that are tried first, the union’s name among them. Kept as Argon2id with OWASP's first choice of costs: 19 MiB, two passes, one lane.
 */
@Component
class PasswordPolicy {

    private static final int LONGEST = 256;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_IDENTITY = 4;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final AccessSettings settings;
    private final Set<String> triedFirst;
    private final String nobodysHash;
    private final Semaphore turns;
    private final Duration longestQueue;

    PasswordPolicy(AccessSettings settings, ThrottleSettings throttle, GreenroomSettings union) {
        this.settings = settings;
        this.turns = new Semaphore(throttle.passwordsAtOnce(), true);
        this.longestQueue = throttle.passwordQueue();
        this.triedFirst = new HashSet<>(triedFirst());
        this.triedFirst.add(plain(union.union().name()));
        this.triedFirst.add("greenroom");
        this.nobodysHash = encoder.encode("the password of nobody at all");
    }

    /**
     * Checks a new password and returns its hash.
     *
     * @param identities what it must not hold: mail address, membership number
     * @throws PasswordRefused when it is not accepted
     */
    String hash(String password, Collection<String> identities) {
        var normal = normal(password);
        var length = normal.codePointCount(0, normal.length());
        if (length < settings.passwordLength()) {
            throw new PasswordRefused(Reason.TOO_SHORT);
        }
        if (length > LONGEST) {
            throw new PasswordRefused(Reason.TOO_LONG);
        }
        var plain = plain(normal);
        if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || triedFirst.stream().anyMatch(known -> isNearly(plain, known))) {
            throw new PasswordRefused(Reason.GUESSABLE);
        }
        for (var identity : identities) {
            var part = plain(identity.contains("@") ? identity.substring(0, identity.indexOf('@')) : identity);
            if (part.length() >= SHORTEST_IDENTITY && plain.contains(part)) {
                throw new PasswordRefused(Reason.CONTAINS_IDENTITY);
            }
        }
        return inTurn(() -> encoder.encode(normal));
    }

    boolean matches(String password, String hash) {
        return password.length() <= 4 * LONGEST && inTurn(() -> encoder.matches(normal(password), hash));
    }

    /** A flood of passwords takes neither all cores nor all memory: the rest of the portal goes on. */
    private <T> T inTurn(Supplier<T> hashing) {
        try {
            if (!turns.tryAcquire(longestQueue.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SignInRefused(SignInRefused.Reason.TOO_MANY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInRefused(SignInRefused.Reason.TOO_MANY);
        }
        try {
            return hashing.get();
        } finally {
            turns.release();
        }
    }

    /** To be checked against where there is no account, so that it takes as long. */
    String nobodysHash() {
        return nobodysHash;
    }

    /** A listed password, alone, repeated, or with a few characters before or after. */
    private static boolean isNearly(String plain, String known) {
        var rest = plain.replace(known, "");
        return rest.length() < plain.length() && rest.length() <= 3;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
    }

    private static Set<String> triedFirst() {
        var list = new ClassPathResource("access/tried-first.txt");
        try (var reader = new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of passwords that are tried first cannot be read", e);
        }
    }
}
