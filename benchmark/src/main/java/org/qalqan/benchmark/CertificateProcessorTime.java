package org.qalqan.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What {@link CertificateBenchmark} measures, on a machine that others use: each thing in turn, many short rounds, counted by the
 * processor time of the one thread, and the median of the rounds. A neighbour takes turns away, but not processor time.
 */
public final class CertificateProcessorTime {

    private static final int WARM_UP_ROUNDS = 60;
    private static final int ROUNDS = 60;
    private static final int OPERATIONS = 250;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CertificateProcessorTime() {}

    private record Measured(String name, Callable<?> operation, List<Double> perSecond) {

        void round(boolean isKept) throws Exception {
            long before = THREADS.getCurrentThreadCpuTime();
            for (int operation = 0; operation < OPERATIONS; operation++) {
                if (operation().call() == null) {
                    throw new IllegalStateException(name + " gave nothing");
                }
            }
            if (isKept) {
                perSecond.add(OPERATIONS * 1e9 / (THREADS.getCurrentThreadCpuTime() - before));
            }
        }

        double median() {
            return perSecond.stream().sorted().toList().get(perSecond.size() / 2);
        }
    }

    /** Prints a line for each: operations a second of processor time, the median and the extremes of the rounds. */
    public static void main(String[] arguments) throws Exception {
        CertificateBenchmark benchmark = new CertificateBenchmark();
        List<Measured> all = Arrays.asList(
                new Measured("verify", benchmark::verify, new ArrayList<>()),
                new Measured("bare, key of trust", benchmark::bareKeyOfTrust, new ArrayList<>()),
                new Measured("bare, JDK", benchmark::bareSignature, new ArrayList<>()),
                new Measured("issue", benchmark::issue, new ArrayList<>()));
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (Measured each : all) {
                each.round(round >= WARM_UP_ROUNDS);
            }
        }
        for (Measured each : all) {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8.0f (%.0f to %.0f)%n",
                    each.name(),
                    each.median(),
                    Collections.min(each.perSecond()),
                    Collections.max(each.perSecond()));
        }
    }
}
