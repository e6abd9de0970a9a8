package org.qalqan.cli;

/** What a command is doing, on stderr, so that stdout is data only. */
final class Progress {

    private static final long STARTED = System.nanoTime();

    private Progress() {}

    static void say(String what) {
        System.err.printf("%5.1f s  %s%n", (System.nanoTime() - STARTED) / 1e9, what);
    }
}
