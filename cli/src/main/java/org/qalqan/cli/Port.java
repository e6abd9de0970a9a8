package org.qalqan.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A TCP port on loopback. */
final class Port {

    private Port() {}

    /** Says in one line that a port can't be used, before anything is started. */
    static void requireFree(int port) {
        if (port < 1 || port > 65_535) {
            throw new BadInput("A port is a number from 1 to 65535, but --port was " + port);
        }
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return;
        } catch (IOException taken) {
            throw new BadInput(
                    "Port %d is taken. Maybe Qalqan runs already, or name another with --port N".formatted(port));
        }
    }
}
