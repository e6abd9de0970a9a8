package org.qalqan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the server on the campaign that its database holds, until it is told to end.")
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on loopback (default: 8080).")
    private int port;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws InterruptedException {
        Port.requireFree(port);
        try (RunningServer server = RunningServer.onPort(port, database)) {
            FirstAdministrator.makeIfNone(server);
            System.out.println("ready http://127.0.0.1:" + port);
            server.untilTold();
        }
        return 0;
    }
}
