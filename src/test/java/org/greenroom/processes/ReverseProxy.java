package org.greenroom.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** HAProxy in front of several portals: a browser stays with one of them for as long as that one is there. */
public final class ReverseProxy implements AutoCloseable {

    private static final String CONFIGURATION = """
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              retries 2
              option redispatch
            frontend members
              bind 127.0.0.1:%d
              default_backend nodes
            backend nodes
              balance roundrobin
              cookie NODE insert indirect nocache httponly
              default-server check inter 300ms fall 2 rise 1
            %s
            """;

    private final int port;
    private final Process process;

    private ReverseProxy(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Skips the test where there is no HAProxy, or fails it where {@code GREENROOM_INTEROP=required}. */
    public static Tool require() {
        return Tool.require("haproxy");
    }

    /** @param ports where the portals listen, or will */
    public static ReverseProxy before(Path folder, List<Integer> ports) {
        int port = PortalProcess.freePort();
        var servers = new StringBuilder();
        for (int i = 0; i < ports.size(); i++) {
            var name = "node-" + (i + 1);
            servers.append("  server %s 127.0.0.1:%d cookie %s\n".formatted(name, ports.get(i), name));
        }
        try {
            var file = folder.resolve("haproxy.cfg");
            Files.writeString(file, CONFIGURATION.formatted(port, servers));
            var process = new ProcessBuilder(require().program(), "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("haproxy.log").toFile())
                    .start();
            return new ReverseProxy(port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
