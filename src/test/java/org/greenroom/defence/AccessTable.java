package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.access.Role;

/**
 * A table in {@code src/test/resources/defence} of who may do what: a line for each thing, sorted, its cells divided by
 * bars. Whatever is not in it as it is, fails; the message says which lines to write and which to take out. With {@code
 * -Ddefence.write=true} the table is written anew, to be read as a change like any other.
 */
final class AccessTable {

    static final String EVERYBODY_SIGNED_IN = "everybody signed in";

    private final Path file;
    private final List<String> lines;

    private AccessTable(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static AccessTable read(String name) {
        var file = Path.of("src", "test", "resources", "defence", name);
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return new AccessTable(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Collection<String> wanted) {
        try {
            var heading = Files.readAllLines(file).stream().filter(line -> line.startsWith("#"));
            Files.write(file, Stream.concat(heading, wanted.stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of each line. */
    List<List<String>> rows() {
        return lines.stream()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    /** The table says exactly this. */
    void holds(Collection<String> found) {
        var wanted = new TreeSet<>(found);
        if (Boolean.getBoolean("defence.write")) {
            write(wanted);
            return;
        }
        var written = new TreeSet<>(lines);
        var missing = new TreeSet<>(wanted);
        missing.removeAll(written);
        var stale = new TreeSet<>(written);
        stale.removeAll(wanted);
        assertThat(missing.isEmpty() && stale.isEmpty())
                .as(
                        "%s does not say what is.%nLines to write, once each is meant to be so:%n%s%nLines that hold no more:%n%s",
                        file, String.join("\n", missing), String.join("\n", stale))
                .isTrue();
        assertThat(lines)
                .as("Sorted, so that two people seldom change the same place")
                .isSorted();
    }

    /** Those roles for which something is true, in words; {@code without} whether it is for somebody without any. */
    static String who(boolean without, Predicate<Role> may) {
        Set<Role> allowed = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(may).forEach(allowed::add);
        if (without && allowed.size() == Role.values().length) {
            return EVERYBODY_SIGNED_IN;
        }
        List<String> words = new ArrayList<>();
        if (without) {
            words.add("without a role");
        }
        allowed.forEach(role -> words.add(role.name()));
        return words.isEmpty() ? "nobody" : words.stream().collect(Collectors.joining(", "));
    }
}
