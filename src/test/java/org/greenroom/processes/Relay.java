package org.greenroom.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A way to the portal, or to its database, that can be cut and mended, as a phone’s connection is. */
public final class Relay implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private volatile CountDownLatch flow = new CountDownLatch(0);

    /** @param address of the other end, such as {@code http://localhost:8080} */
    public Relay(String address) {
        target = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        door = listen(0);
        port = door.getLocalPort();
    }

    /** The portal’s address by this way. */
    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** Nothing comes through any more, and nobody is told: as when a cable is pulled. */
    public void hold() {
        flow = new CountDownLatch(1);
    }

    /** What was held comes through. */
    public void release() {
        flow.countDown();
    }

    public void cut() {
        release();
        close();
    }

    public void mend() {
        door = listen(port);
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket listen(int at) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            Thread.startVirtualThread(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var here = listening.accept();
                open.add(here);
                var there = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(there);
                if (listening.isClosed()) {
                    // It came in while the line was being cut.
                    close(here, there);
                    return;
                }
                Thread.startVirtualThread(() -> pump(here, there));
                Thread.startVirtualThread(() -> pump(there, here));
            } catch (IOException e) {
                // Cut: whoever is on the line notices by itself.
            }
        }
    }

    private static void close(Socket here, Socket there) throws IOException {
        here.close();
        there.close();
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            var bytes = new byte[8192];
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                flow.await();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException e) {
            // The other side has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }
}
